"""The kit from the command line: what is written, what is said, and what is refused with a word on why."""

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from components.kit import command
from components.kit.bundle import pack
from components.kit.command import DONE, FAILED, run
from components.kit.products import SINGLE, list_files
from components.model.history.archive import list_records
from components.model.history.shelf import open_edition
from components.view.viewpoint import list_withheld

ROOT = Path(__file__).parents[2]
BEFORE = "2018-06-01"
EARLY = [f"known-{BEFORE}-{file}" for file in ("data.zip", "offline-en.html", "offline-ar.html")]
NEAR = list_records(ROOT / "data")[-1].id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data that a test may change."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def list_written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def name(file: str) -> str:
    """What a file of the edition that stands is called where it is written."""
    return f"southern-syria-2018-{open_edition(ROOT / 'data', '', None, {}).id}-{file}"


def test_data_of_the_edition_is_written_and_said_with_its_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "kit"
    assert run(["--out", str(out), "--only", "data"]) == DONE
    content = (out / name("data.zip")).read_bytes()
    assert content == pack(open_edition(ROOT / "data", "", None, list_withheld()))
    assert capsys.readouterr().out == f"{out / name('data.zip')}  {len(content) / 1e6:.2f} MB\n"
    assert list_written(out) == [name("data.zip")]


def test_earlier_day_and_edition_are_made(tmp_path: Path) -> None:
    opened = open_edition(ROOT / "data", "", None, {})
    assert run(["--out", str(tmp_path), "--only", "data", "--known", "2018-07-03", "--edition", opened.id]) == DONE
    known = date(2018, 7, 3)
    content = (tmp_path / name("known-2018-07-03-data.zip")).read_bytes()
    assert content == pack(open_edition(ROOT / "data", "", known, list_withheld()))


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ([], [file for file in list_files() if not file.startswith("kit-")]),
        (["--lang", "ar"], [product.file("ar") for product in SINGLE]),
        (["--only", "kit", "slides", "--lang", "en"], ["slides-en.pptx", "kit-en.zip"]),
        (["--only", "kit"], ["kit-en.zip", "kit-ar.zip"]),
        (["--only", "slides", "data", "--lang", "ar", "--slides", "cover"], ["selection-slides-ar.pptx", "data.zip"]),
        (["--known", BEFORE], EARLY),
        (["--known", BEFORE, "--slides", "cover,st01,demand-1"], EARLY),
        (["--known", BEFORE, "--only", "kit", "--lang", "ar"], [f"known-{BEFORE}-kit-ar.zip"]),
    ],
)
def test_files_asked_for_are_written_each_once(
    options: list[str], wanted: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "produce", lambda *_: b"made")
    assert run(["--out", str(tmp_path), *options]) == DONE
    assert list_written(tmp_path) == sorted(map(name, wanted))


def test_page_links_to_the_one_in_the_other_language_as_it_is_called_beside_it(tmp_path: Path) -> None:
    assert run(["--out", str(tmp_path), "--only", "offline"]) == DONE
    written = {path.name: re.findall(r'class="other" href="(.*?)"', path.read_text()) for path in tmp_path.iterdir()}
    english, arabic = name("offline-en.html"), name("offline-ar.html")
    assert written == {english: [arabic], arabic: [english]}


def test_command_as_it_is_typed_writes_whole_files_and_names_them(tmp_path: Path) -> None:
    typed = ["-m", "components.kit", "--out", str(tmp_path), "--only", "data", "--known", "2018-07-03"]
    told = subprocess.run([sys.executable, *typed], cwd=ROOT, capture_output=True, text=True, check=True)
    named = [Path(line.partition("  ")[0]).name for line in told.stdout.splitlines()]
    assert (told.stderr, named) == ("", [name("known-2018-07-03-data.zip")])
    assert [(tmp_path / each).read_bytes()[:4] for each in named] == [b"PK\3\4"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--edition", NEAR[:-1] + "x"], f"Is one of these meant? {NEAR}"),
        (["--known", "tomorrow"], "“tomorrow” is no day"),
        (["--known", "2999-01-01"], "“2999-01-01” is no day"),
        (["--slides", "cover,nosuch"], "called so: nosuch"),
        (["--slides", "cover,nosuch", "--only", "data", "--known", BEFORE], "called so: nosuch"),
        (["--address", "http://localhost:8501"], "“http://localhost:8501” is no public address"),
        (["--address", "example.org"], "“example.org” is no public address"),
        (["--data", "/no/such/folder"], "datapackage.json"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--out", str(tmp_path / "out"), *options]) == FAILED
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""
    assert list_written(tmp_path / "out") == []


@pytest.mark.parametrize(
    "options", [[], ["--out", "x", "--only", "slide"], ["--out", "x", "--lang", "fr"], ["--o", "x"]]
)
def test_options_that_do_not_exist_end_with_a_usage_line(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(options)
    assert ended.value.code == FAILED
    assert "usage: python -m components.kit" in capsys.readouterr().err


def test_help_names_every_option_and_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--help"])
    assert ended.value.code == DONE
    told = capsys.readouterr().out
    options = ["--out", "--lang", "--edition", "--known", "--slides", "--only", "--address", "--data"]
    assert [each for each in (*options, *(product.name for product in SINGLE)) if each not in told] == []


def test_place_that_is_a_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert run(["--out", str(tmp_path / "out"), "--only", "data"]) == FAILED
    assert f"{tmp_path / 'out'} could not be written: File exists." in capsys.readouterr().err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_unsound_table_is_said_with_its_place_and_nothing_is_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "response.csv"
    path.write_bytes(path.read_bytes().replace(b",exact,", b",exactly,", 1))
    assert run(["--out", str(tmp_path / "out"), "--only", "data", "--data", str(folder)]) == FAILED
    told = capsys.readouterr().err
    assert [word for word in ("response.csv", "exactly") if word not in told] == []
    assert list_written(tmp_path / "out") == []


def test_day_before_the_statement_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--out", str(tmp_path), "--only", "slides", "--lang", "en", "--known", BEFORE]) == FAILED
    assert f"The statement was published after {BEFORE}, and slides-en.pptx tells of it." in capsys.readouterr().err
    assert list_written(tmp_path) == []


def test_file_that_was_there_stays_whole_until_the_new_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name("data.zip")).write_bytes(b"before")
    monkeypatch.setattr(Path, "replace", refuse)
    assert run(["--out", str(tmp_path), "--only", "data"]) == FAILED
    assert (tmp_path / name("data.zip")).read_bytes() == b"before"
    assert list_written(tmp_path) == [name("data.zip")]


def refuse(path: Path, _target: Path) -> Path:
    raise OSError(28, "No space left on device", str(path))
