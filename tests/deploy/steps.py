"""The steps of deploy/Dockerfile, read and done on this machine: what is copied, what is set, what is started."""

import json
import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "deploy" / "Dockerfile"
UNWANTED = shutil.ignore_patterns("__pycache__", ".lock")


@dataclass(frozen=True)
class Steps:
    """What the file says: (sources, target) of each COPY, the environment, and the commands."""

    copies: tuple[tuple[tuple[str, ...], str], ...]
    environment: dict[str, str]
    command: tuple[str, ...]
    health: tuple[str, ...]
    user: str

    def build(self, place: Path) -> None:
        """Does the copying, with `place` as the root of the file system; relative targets stand below /app."""
        for sources, target in self.copies:
            folder = place / "app" / target if not target.startswith("/") else place / target[1:]
            for source in sources:
                if (ROOT / source).is_dir():
                    shutil.copytree(ROOT / source, folder, ignore=UNWANTED, dirs_exist_ok=True)
                else:
                    folder.mkdir(parents=True, exist_ok=True)
                    shutil.copy(ROOT / source, folder)


def read_steps() -> Steps:
    """The steps as the file has them."""
    text = re.sub(r"^#.*\n", "", DOCKERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = [line.split(None, 1) for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    said: dict[str, list[str]] = {}
    for word, rest in lines:
        said.setdefault(word, []).append(rest.strip())
    parts = [[part for part in each.split() if not part.startswith("--")] for each in said["COPY"]]
    pairs = [pair.partition("=") for each in said["ENV"] for pair in shlex.split(each)]
    return Steps(
        copies=tuple((tuple(each[:-1]), each[-1]) for each in parts),
        environment={name: value for name, _, value in pairs},
        command=tuple(json.loads(said["CMD"][0])),
        health=tuple(json.loads(said["HEALTHCHECK"][0].partition("CMD")[2])),
        user=said["USER"][0],
    )
