"""`vaekstmatch chat`: the conversation in a terminal."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from catalogue import Edition, Reference
from catalogue.vocabulary import Language
from webapp.index_cache import prepared_index
from webapp.terminal_chat import hold_conversation

PEOPLE = "Vi mangler folk til vores produktion"
TWO_SIZES = "Vi mangler folk. Vi er 20 ansatte. Vi er 12 ansatte."
FAREWELL = "\nFarvel, og held og lykke med det!\n"
MOST_SECONDS = 60

Start = Callable[..., AbstractContextManager[subprocess.Popen[bytes]]]


def held(app: Flask, *lines: str, language: Language = "da", day: date | None = None) -> str:
    """Return what a conversation shows; the input ends after the lines."""
    shown: list[str] = []
    left = iter(lines)

    def read() -> str:
        for line in left:
            return line
        raise EOFError

    hold_conversation(app, language, day=day, read=read, write=shown.append)
    return "".join(f"{text}\n" for text in shown)


def test_a_conversation_fits_80_columns(app: Flask) -> None:
    """What was understood, the offers and the question, with the day and no colours."""
    shown = held(app, f"{PEOPLE} i Herning", "vi vil også lære af forskere og sælge til Tyskland")
    assert max(map(len, shown.splitlines())) <= 80
    assert "som det så ud 1. september 2016" in " ".join(shown.split())
    assert "  Behov: Finde nye medarbejdere (»mangler folk«)\n" in shown
    assert "  Kommune: Herning (»Herning«)\n" in shown
    assert "  – KOMPETENCEFORSYNINGmidt\n" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("answer", ["2", "2.", "2)", " hvorfor spørger i? "])
def test_an_answer_is_chosen_by_its_number_or_its_words(app: Flask, answer: str) -> None:
    """As it stands below the question."""
    shown = held(app, PEOPLE, answer)
    assert "  1. Ved ikke\n  2. Hvorfor spørger I?\n" in shown
    assert "De fleste tilbud er for virksomheder i Region Midtjylland." in shown


def test_an_empty_line_says_nothing(app: Flask) -> None:
    """And costs no turn."""
    assert held(app, PEOPLE, "", "  ", "Herning") == held(app, PEOPLE, "Herning")


@pytest.mark.parametrize(("answer", "value"), [("3", "Ansatte: 3 (»3«)"), ("b", "Ansatte: 12 (»12«)")])
def test_a_number_is_an_answer_where_numbers_are_asked_for(app: Flask, answer: str, value: str) -> None:
    """The choices below such a question have letters: "3" is three employees."""
    shown = held(app, TWO_SIZES, answer)
    assert "  a. 20\n  b. 12\n" in shown
    assert f"  {value}\n" in shown


@pytest.mark.parametrize(("language", "farewell"), [("da", "Farvel, og held og lykke"), ("en", "Goodbye, and good luck"), ("de", "Auf Wiedersehen")])
def test_it_speaks_each_language(app: Flask, language: Language, farewell: str) -> None:
    """As it was begun."""
    assert farewell in held(app, language=language)


def test_the_language_may_change_in_the_middle(app: Flask) -> None:
    """It follows the company."""
    assert "This is what we understood:" in held(app, "we are a small bakery in Skive and need more people")


def test_the_day_is_chosen(app: Flask) -> None:
    """Judged as of 2030 no offer is open."""
    shown = held(app, PEOPLE, day=date(2030, 1, 1))
    assert "som det så ud 1. januar 2030" in " ".join(shown.split())
    assert "KOMPETENCEFORSYNINGmidt" not in shown


@pytest.mark.parametrize("word", ["farvel", "FARVEL ", "exit", "quit", "bye"])
def test_it_ends_with_a_word(app: Flask, word: str) -> None:
    """With a farewell, and nothing that comes after it is heard."""
    shown = held(app, word, PEOPLE)
    assert shown.endswith(FAREWELL)
    assert "KOMPETENCEFORSYNINGmidt" not in shown


def test_whatever_is_typed_the_conversation_goes_on(app: Flask) -> None:
    """Too much, half letters, control characters, CPR numbers: none is shown again, and none ends it."""
    shown = held(app, "x" * 4001, "\udce6\udcff", "\x1b[2Jhej", "mit nummer er 010190-1234", "🙂", PEOPLE)
    assert "Den må højst være på 4.000 tegn." in shown
    assert "Teksten har et halvt tegn" in shown
    assert "ligner et CPR-nummer" in shown
    assert "KOMPETENCEFORSYNINGmidt" in shown
    assert [part for part in ("\x1b", "010190", "x" * 70, "\udce6") if part in shown] == []


AS_AT_A_TERMINAL = "from signal import *; signal(SIGINT, default_int_handler); from webapp.commands import main; main()"
"""What a shell runs in the background is deaf to Ctrl-C, and so is what that starts."""


@pytest.fixture
def started(edition: Edition, reference: Reference, data_folder: Path) -> Start:
    """Return a function that starts the command with its index at hand."""
    prepared_index(edition, reference, data_folder)

    @contextmanager
    def start(*options: str) -> Iterator[subprocess.Popen[bytes]]:
        command = [sys.executable, "-c", AS_AT_A_TERMINAL, "chat", *options]
        environment = {**os.environ, "DATA": str(data_folder), "PYTHONIOENCODING": "utf-8"}
        with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            try:
                yield process
            finally:
                process.kill()

    return start


def test_the_command_holds_a_conversation(started: Start) -> None:
    """Lines come in by a pipe, also one in another encoding; the end of the input ends it well."""
    with started("--date", "2016-10-01") as process:
        shown, _ = process.communicate(f"{PEOPLE}\n".encode() + "Vi bor i Løgstrup\n".encode("latin-1") + b"2", timeout=MOST_SECONDS)
    said = shown.decode()
    assert (process.returncode, said.endswith(FAREWELL), "Traceback" in said) == (0, True, False), said
    assert "1. oktober 2016" in said
    assert "KOMPETENCEFORSYNINGmidt" in said


def test_ctrl_c_ends_the_command(started: Start) -> None:
    """With the farewell, without a trace."""
    with started() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        while process.stdout.read(1) != b">":
            assert process.poll() is None
        while Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "S":
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read().decode()
        assert (process.wait(timeout=MOST_SECONDS), rest) == (0, f" {FAREWELL}")
