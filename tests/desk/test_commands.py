"""The desk from the command line: what it says, in which form, and with which code it ends."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components.desk.commands import run
from components.desk.rights.passphrases import check_passphrase
from components.model.data.editions import hash_files, read_files
from components.model.history.archive import list_records

ROOT = Path(__file__).parents[2]
Say = Callable[..., tuple[int, str, str]]
NOTE = ("--by", "Rana", "--reason", "A slip")


@pytest.fixture
def folder(recorded_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data with its first edition on record, which the commands work on."""
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path / "data"))
    return shutil.copytree(recorded_once, tmp_path / "data")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command; gives its code, what it says and what it says on the error stream."""

    def say(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = run([str(each) for each in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        return code, *capsys.readouterr()

    return say


def write(folder: Path, old: str, new: str, name: str = "edited.csv", table: str = "figures") -> Path:
    """The table with a text replaced, as somebody's file."""
    path = folder.parent / name
    text = (folder / f"{table}.csv").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    return path


def test_check_accepts_what_is_sound_and_writes_it_as_it_would_be_published(folder: Path, say: Say) -> None:
    out = folder.parent / "clean.csv"
    edited = write(folder, ",198000,", ",١٩٩٠٠٠,")
    code, said, errors = say("check", edited, "--table", "figures", "--json", "--out", out)
    assert (code, errors) == (0, "")
    assert json.loads(said) == {
        "accepted": True,
        "normalised": [json.loads(said)["normalised"][0]],
        "problems": [],
    }
    assert out.read_text(encoding="utf-8") == edited.read_text(encoding="utf-8").replace("١٩٩٠٠٠", "199000")
    assert len(list_records(folder)) == 1


def test_check_refuses_with_every_problem_in_its_cell(folder: Path, say: Say) -> None:
    edited = write(folder, "more than,198000", "more then,19800x")
    code, said, _ = say("check", edited, "--table", "figures", "--json", "--out", folder.parent / "none.csv")
    verdict: dict[str, Any] = json.loads(said)
    assert (code, verdict["accepted"]) == (1, False)
    assert {(each["row"], each["column"], each["value"]) for each in verdict["problems"]} == {
        (2, "quantifier", "more then"),
        (2, "low", "19800x"),
    }
    assert all(each["code"] and each["message"] for each in verdict["problems"])
    assert not (folder.parent / "none.csv").exists()
    code, said, _ = say("check", edited, "--table", "figures")
    assert code == 1
    assert {message["message"] for message in verdict["problems"]} == set(said.splitlines()[:-1])


def test_new_row_without_id_is_told_of(folder: Path, say: Say) -> None:
    out = folder.parent / "clean.csv"
    edited = write(folder, "\nDE03,", "\n,", table="displacement")
    edited.write_bytes((folder / "displacement.csv").read_bytes() + edited.read_bytes().splitlines()[3] + b"\n")
    code, said, _ = say("check", edited, "--table", "displacement", "--json", "--out", out)
    assert (code, json.loads(said)["normalised"]) == (0, ["1 new row was given an id"])
    assert b"\nDE53," in out.read_bytes()


def test_file_without_header_is_one_problem(folder: Path, say: Say) -> None:
    edited = folder.parent / "bare.csv"
    edited.write_bytes((folder / "displacement.csv").read_bytes().partition(b"\n")[2])
    code, said, _ = say("check", edited, "--table", "displacement", "--json")
    told = json.loads(said)
    assert (code, told["normalised"], [each["code"] for each in told["problems"]]) == (1, [], ["no-header"])


def test_file_in_which_a_code_page_lost_letters_is_refused(folder: Path, say: Say) -> None:
    edited = folder.parent / "ascii.csv"
    text = (folder / "displacement.csv").read_text(encoding="utf-8")
    edited.write_text(text.encode("ascii", "replace").decode(), encoding="utf-8", newline="")
    told = json.loads(say("check", edited, "--table", "displacement", "--json")[1])["problems"]
    whole, *cells = told
    assert (whole["row"], whole["code"]) == (0, "arabic-lost")
    assert f": {len(cells)} cells show ?" in whole["message"]
    assert {each["code"] for each in cells} == {"lost-letters"}
    assert {each["column"] for each in told} >= {"measure_ar", "geography", "caveat_ar"}


def test_days_that_can_be_two_are_named_each_until_somebody_tells(folder: Path, say: Say) -> None:
    path = folder.parent / "rewritten.csv"
    text = (folder / "displacement.csv").read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?<=,)2018-0(\d)-(\d\d)(?=,)", r"\2/\1/2018", text), encoding="utf-8", newline="")
    arguments = ("check", path, "--table", "displacement")
    code, said, _ = say(*arguments, "--json")
    verdict: dict[str, Any] = json.loads(said)
    assert (code, verdict["accepted"]) == (1, False)
    named = [(each["row"], each["column"], each["value"]) for each in verdict["problems"]]
    assert len(named) == len(set(named)) > 9
    assert all(row > 1 and column in ("as_of", "period_start") and "/2018" in value for row, column, value in named)
    assert {each["code"] for each in verdict["problems"]} == {"two-days"}
    said = say(*arguments)[1]
    assert "displacement: Some dates in this file can be read in two ways. Which reading is meant?" in said
    assert "--confirm day-first" in said
    assert say(*arguments, "--confirm", "month-first", "--json")[0] == 1  # 25/7/2018 stands there too.
    code, said, _ = say(*arguments, "--confirm", "day-first", "--json", "--out", path.with_name("clean.csv"))
    assert (code, json.loads(said)["problems"]) == (0, [])
    assert path.with_name("clean.csv").read_text(encoding="utf-8") == text


def test_one_day_that_can_be_two_is_not_published_unasked(folder: Path, say: Say) -> None:
    edited = write(folder, ",2018-07-03,", ",3/7/2018,", table="displacement")
    lines = edited.read_text(encoding="utf-8").splitlines()
    row = next(at for at, line in enumerate(lines, start=1) if ",3/7/2018," in line)
    told = json.loads(say("check", edited, "--table", "displacement", "--json")[1])["problems"]
    assert [(each["row"], each["column"], each["value"]) for each in told] == [(row, "as_of", "3/7/2018")]
    code, _, errors = say("publish", edited, "--table", "displacement", *NOTE, "--source", "S001")
    assert (code, errors.count("“3/7/2018” can be two days")) == (1, 1)


def test_the_data_folder_may_stand_before_or_after_the_command(folder: Path, say: Say) -> None:
    elsewhere = shutil.copytree(folder, folder.parent / "elsewhere")
    shutil.rmtree(folder)
    for arguments in (("--data", elsewhere, "history"), ("history", "--data", elsewhere)):
        assert say(*arguments)[:2] == (0, say("history", "--data", elsewhere)[1])
    assert say("history") == (0, "No edition is on record yet.\n", "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "nowhere.csv", "--table", "figures"), "nowhere.csv: No such file"),
        (("check", ".", "--table", "figures"), "Is a directory"),
        (("check", "{file}", "--table", "figurs"), "The tables are: figures"),
        (("check", "{file}", "--table", "figures", "--data", "nowhere"), "no data folder"),
        (("check", "{file}", "--table", "figures", "--table", "notes"), "--table of its own"),
        (("check", "{file}", "--table", "figures", "--out", "no/where.csv"), "cannot be written"),
        (("publish", "{file}", "--table", "figures"), "required: --by, --reason"),
        (("restore", "0000", *NOTE, "--data", "nowhere"), "no data folder"),
        (("restore", "ffff", *NOTE), "No edition is called “ffff”."),
        (("publish", "{file}", "--table", "figures", *NOTE, "--base", "ffff"), "No edition is called “ffff”."),
        (("other",), "invalid choice"),
        ((), "required: COMMAND"),
        (("history", "--lang", "fr"), "invalid choice: 'fr'"),
    ],
)
def test_what_cannot_run_says_why_and_ends_with_two(
    folder: Path, say: Say, arguments: tuple[str, ...], words: str
) -> None:
    file = write(folder, ",198000,", ",199000,")
    code, said, errors = say(*(str(file) if each == "{file}" else each for each in arguments))
    assert (code, said) == (2, "")
    assert words in errors
    assert "Traceback" not in errors


def test_publish_history_and_restore(folder: Path, say: Say) -> None:
    first = read_files(folder)
    edited = write(folder, ",198000,", ",199000,")
    code, said, errors = say("publish", edited, "--table", "figures", *NOTE)
    assert (code, said) == (1, "")
    assert errors.startswith("Figures change (1): name the source")
    sure = ("--source", "S001", "--confirm-unquoted")
    code, said, errors = say("publish", edited, "--table", "figures", *NOTE, *sure)
    new = list_records(folder)[-1]
    assert (code, errors) == (0, "")
    assert said.splitlines()[0] == f"Published as edition {new.id}; rows or files changed: 1."
    assert "ST01: the old number 198,000 still stands in texts about it: annotations.csv A012 (reading, " in said
    old = new.previous
    code, said, errors = say("restore", old[:6].upper(), *NOTE)
    last = list_records(folder)[-1]
    assert (code, errors) == (0, "")
    assert said == f"The tables of edition {old} are the present ones again, as edition {last.id}.\n"
    assert {name for name, content in read_files(folder).items() if content != first[name]} == {"datapackage.json"}
    code, said, errors = say("history", "--json")
    assert [(each["id"], each["kind"], each["by"]) for each in json.loads(said)] == [
        (old, "first", ""),
        (new.id, "published", "Rana"),
        (last.id, "restored", "Rana"),
    ]
    assert json.loads(said)[1]["changes"][0]["cells"] == [{"column": "low", "before": "198000", "after": "199000"}]
    code, said, errors = say("history")
    assert (code, errors) == (0, "")
    assert [line.partition(",")[0] for line in said.splitlines() if line[0] != " "] == [
        f"{number}. {each}" for number, each in enumerate((old, new.id, last.id), start=1)
    ]
    assert "   Source: S001\n" in said


def test_several_files_are_published_together(folder: Path, say: Say) -> None:
    figures = write(folder, ",198000,", ",199000,", "figures-new.csv")
    notes = write(folder, ",overview,", ",figures,", "notes-new.csv", "notes")
    pairs = (figures, "--table", "figures", notes, "--table", "notes")
    assert say("publish", *pairs, *NOTE, "--source", "S001", "--confirm-unquoted")[0] == 0
    assert [(change.table, change.kind) for change in list_records(folder)[-1].changes] == [
        ("figures", "changed"),
        ("notes", "changed"),
    ]


def test_a_file_made_before_somebody_else_published_is_refused_until_its_base_is_given(folder: Path, say: Say) -> None:
    mine = write(folder, "Southern Syria", "The south of Syria", "mine.csv")
    theirs = write(folder, ",198000,", ",199000,", "theirs.csv")
    publish = ("--table", "figures", *NOTE, "--source", "S001")
    assert say("publish", theirs, *publish, "--confirm-unquoted")[0] == 0
    mine.touch()  # Saved again after that, from the same old state.
    code, _, errors = say("publish", mine, *publish)
    assert code == 1
    assert errors.startswith("figures.csv: The table was changed after your file was made")
    assert "Rana" in errors
    assert say("publish", mine, *publish, "--base", list_records(folder)[0].id)[0] == 1
    assert say("publish", mine, *publish, "--base", hash_files(read_files(folder)))[0] == 0


def test_rows_are_removed_only_where_that_is_said(folder: Path, say: Say) -> None:
    path = folder.parent / "followups.csv"
    rows = (folder / "followups.csv").read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(rows[:-1]))
    publish = ("publish", path, "--table", "followups", *NOTE)
    code, _, errors = say(*publish)
    assert (code, errors.partition(" (")[0]) == (1, "Rows would be removed")
    assert errors.splitlines()[-1] == "If so, add --remove-rows."
    assert say(*publish, "--remove-rows")[0] == 0


def test_number_that_the_quoted_words_do_not_hold_is_published_only_where_it_is_confirmed(
    folder: Path, say: Say
) -> None:
    edited = write(folder, ",270000,330000,", ",275000,330000,", table="displacement")
    asked = ("--table", "displacement")
    code, said, _ = say("check", edited, *asked)
    assert (code, said.splitlines()[1:]) == (
        0,
        [
            "DE25, column low: the words quoted from the source do not hold 275,000. They say: “an estimated 270,000 "
            "to 330,000 people have been displaced”.",
            "publish asks whether the source says so; if it does, add --confirm-unquoted.",
            "DE25: the old number 270,000 still stands in texts about it: figures.csv ST01 (caveat, caveat_ar); "
            "displacement.csv DE26 (caveat); displacement.csv DE28 (caveat, caveat_ar); movements.csv DL029 "
            "(definition, definition_ar); notes.csv exaggerated (answer, answer_ar). Change them too, or check the new "
            "number.",
        ],
    )
    publish = ("publish", edited, *asked, *NOTE, "--source", "S001")
    code, said, errors = say(*publish)
    assert (code, said) == (1, "")
    assert errors.startswith("displacement.csv, row 26, column low: The words quoted from the source do not hold the")
    assert errors.splitlines()[-1] == "If so, add --confirm-unquoted."
    assert say(*publish, "--confirm-unquoted")[0] == 0


def test_messages_are_in_the_language_asked_for(folder: Path, say: Say) -> None:
    edited = write(folder, ",198000,", ",199000,")
    code, _, errors = say("--lang", "ar", "publish", edited, "--table", "figures", *NOTE)
    assert (code, errors.partition(" (")[0]) == (1, "تتغير أرقام")


def test_no_line_of_the_log_stands_among_the_messages(folder: Path) -> None:
    edited = write(folder, ",198000,", ",199000,")
    (folder / "notes.csv").write_text("broken by hand", encoding="utf-8")
    command = [sys.executable, "-m", "components.desk", "--lang", "ar", "publish", str(edited), "--table", "figures"]
    done = subprocess.run([*command, *NOTE, "--data", str(folder)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr
    assert [line for line in done.stderr.splitlines() if not re.search("[\u0620-\u064a]", line)] == []


@pytest.mark.parametrize("command", ["check", "publish", "history", "restore", "passphrase"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_command_explains_itself(say: Say, command: str, lang: str) -> None:
    code, said, errors = say(command, "--help", "--lang", lang)
    assert (code, errors) == (0, "")
    assert f"usage: python -m components.desk {command} " in said
    assert command in say("--help", "--lang", lang)[1]


def test_the_passphrase_is_hashed_for_the_file_of_secrets() -> None:
    command = [sys.executable, "-m", "components.desk", "passphrase"]
    done = subprocess.run(command, cwd=ROOT, input="a passphrase of some length\n", capture_output=True, text=True)
    head, line, rest = done.stdout.split("\n")
    assert (done.returncode, head, rest) == (0, "[desk]", "")
    assert check_passphrase("a passphrase of some length", line.partition(' = "')[2].rstrip('"'))
    short = subprocess.run(command, cwd=ROOT, input="short\n", capture_output=True, text=True)
    assert (short.returncode, short.stdout) == (2, "")
    assert short.stderr.startswith("A passphrase has 12–200 characters.")
