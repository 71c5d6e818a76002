"""Two replicas of the app over one data folder behind nginx, on loopback, from the files of deploy/."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import find_port, wait_for_health
from tests.deploy.steps import Steps, read_steps

DEPLOY = Path(__file__).parents[2] / "deploy"
PLACES = ("127.0.0.1:8501", "127.0.0.1:8502")
CACHE = "/var/cache/nginx-dashboard"
# What stands around deploy/nginx.conf on Debian, with a log that says which replica answered.
AROUND = """
daemon off;
{user}
worker_processes 1;
pid {place}/nginx.pid;
error_log {place}/nginx-errors.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    log_format told '$status $upstream_addr $request_method $request_uri';
    access_log {place}/nginx.log told;
    {folders}
    include {place}/conf.d/*.conf;
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass
class Replica:
    """One replica: where it listens, and its process while it runs."""

    place: Path
    steps: Steps
    log: Path
    port: int = field(default_factory=find_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts it as the Dockerfile does, but on its own port, on loopback, and below `place`."""
        own = {"STREAMLIT_SERVER_PORT": str(self.port), "STREAMLIT_SERVER_ADDRESS": "127.0.0.1"}
        given = {
            name: str(self.place / value[1:]) if value.startswith("/") else value
            for name, value in self.steps.environment.items()
        }
        command = [sys.executable, *self.steps.command[1:], "--logger.enableRich", "false"]
        with self.log.open("ab") as out:
            environment = {**os.environ, **given, **own}
            self.process = subprocess.Popen(command, cwd=self.place / "app", env=environment, stdout=out, stderr=out)

    def wait(self) -> None:
        """Returns once it answers."""
        assert self.process
        wait_for_health(self.port, self.process, self.log)

    def is_healthy(self) -> bool:
        """What the Dockerfile's health check says of it."""
        command = [each.replace(":8501", f":{self.port}") for each in self.steps.health[1:]]
        return subprocess.run([sys.executable, *command], capture_output=True, check=False).returncode == 0

    def stop(self, *, kill: bool = False) -> None:
        """Ends it, at once where it is to be killed."""
        if self.process:
            (self.process.kill if kill else self.process.terminate)()
            self.process.wait(30)
            self.process = None


@dataclass(frozen=True)
class Site:
    """Where readers reach it, the two replicas, their data folder, and everything below one folder."""

    address: str
    replicas: tuple[Replica, Replica]
    place: Path

    @property
    def data(self) -> Path:
        return self.place / "data"

    def find_answered(self, path: str) -> list[str]:
        """The replicas that answered requests with this in their line of nginx's log, in order, without repeats."""
        found = []
        for line in (self.place / "nginx.log").read_text(encoding="utf-8").splitlines():
            status, *upstreams, method, uri = line.split(" ")
            if path in f"{status} {method} {uri}":
                found.append(upstreams[-1].rstrip(","))
        return list(dict.fromkeys(found))

    def wait_for(self, path: str) -> None:
        """Returns once such a line is in the log, or after half a minute."""
        for _ in range(300):
            if self.find_answered(path):
                return
            time.sleep(0.1)

    def other(self, replica: Replica) -> Replica:
        return next(each for each in self.replicas if each is not replica)


@contextmanager
def run_site(nginx: str, place: Path, secrets: str) -> Iterator[Site]:
    """The site as deploy/ lays it out, everything it writes below `place`; stopped at the end."""
    steps = read_steps()
    steps.build(place)
    (place / "cache").mkdir()
    (place / "app" / ".streamlit" / "secrets.toml").write_text(secrets, encoding="utf-8")
    first, second = (Replica(place, steps, place / f"{name}.log") for name in ("one", "two"))
    port = find_port()
    configuration = write_configuration(place, port, (first, second))
    with ExitStack() as stack:
        for replica in (first, second):
            replica.start()
            stack.callback(replica.stop)
        process = subprocess.Popen([nginx, "-c", str(configuration), "-e", str(place / "nginx-errors.log")])
        stack.callback(process.wait, 30)
        stack.callback(process.terminate)
        for replica in (first, second):
            replica.wait()
        wait_for_health(port, process, place / "nginx-errors.log")
        yield Site(f"http://127.0.0.1:{port}", (first, second), place)


def write_configuration(place: Path, port: int, replicas: tuple[Replica, Replica]) -> Path:
    """The file for nginx: those of deploy/, but for ports and folders, inside what Debian's own holds."""
    (place / "conf.d").mkdir()
    served = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    named = (DEPLOY / "replicas.conf").read_text(encoding="utf-8")
    served = replace(served, "listen 80;", f"listen 127.0.0.1:{port};")
    served = replace(served, CACHE, str(place / "kept"))
    for written, replica in zip(PLACES, replicas, strict=True):
        named = replace(named, written, replica.address)
    (place / "conf.d" / "dashboard.conf").write_text(served, encoding="utf-8")
    (place / "conf.d" / "replicas.conf").write_text(named, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    folders = " ".join(f"{name}_temp_path {place}/{name};" for name in TEMPORARY)
    (place / "nginx.conf").write_text(AROUND.format(place=place, folders=folders, user=user), encoding="utf-8")
    return place / "nginx.conf"


def replace(text: str, old: str, new: str) -> str:
    """The text with all of `old` replaced, which must stand in it."""
    assert old in text
    return text.replace(old, new)
