import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import careerjournal
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.sentences import SENTENCES, say
from careerjournal.language.sentences.table import gather
from careerjournal.language.sentences.wording import Counted, Phrase, Wording
from careerjournal.language.words import words_for

PACKAGE = Path(careerjournal.__file__).parent
ENGLISH = words_for("en")


@cache
def _calls() -> list[tuple[str, ast.Call]]:
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
    return [
        (f"{path.relative_to(PACKAGE)}:{node.lineno}", node)
        for path, text in texts.items()
        if "entence(" in text
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("sentence", "Sentence")
        and node.args
    ]


def _placeholders(key: str) -> set[str]:
    wording = SENTENCES[key]
    if isinstance(wording, Phrase):
        return set(re.findall(r"\{(\w+)\}", wording.message))
    if isinstance(wording, Counted):
        return {wording.by} | set(re.findall(r"\{(\w+)\}", wording.plural)) - {"n"}
    return set()


def test_every_key_that_the_program_uses_has_words() -> None:
    for place, call in _calls():
        match call.args[0]:
            case ast.Constant(value=str(key)):
                assert key in SENTENCES, f"{place}: no words for {key!r}"
            case ast.JoinedStr(values=[ast.Constant(value=str(beginning)), *_]):
                assert any(key.startswith(beginning) for key in SENTENCES), f"{place}: no words for {beginning}…"


def test_every_sentence_is_given_what_its_words_name() -> None:
    for place, call in _calls():
        if (
            isinstance(call.func, ast.Name)
            and call.func.id == "sentence"
            and isinstance(call.args[0], ast.Constant)
            and all(keyword.arg for keyword in call.keywords)
        ):
            given = {keyword.arg for keyword in call.keywords}
            missing = _placeholders(str(call.args[0].value)) - given
            assert not missing, f"{place}: {call.args[0].value!r} is not given {missing}"


def test_stages_and_events_have_names() -> None:
    assert {f"stage.{stage}" for stage in Stage} <= SENTENCES.keys()
    assert {f"event.{kind}" for kind in EventKind} <= SENTENCES.keys()
    assert say(Sentence("stage.no_reply"), words_for("ar")) == "بلا رد"


@pytest.fixture
def wordings(monkeypatch: pytest.MonkeyPatch) -> None:
    table: dict[str, Wording] = {
        "test.moved": Phrase("{company} moved to {stage} on {day}"),
        "test.rows": Counted("{n} row of {file}", "{n} rows of {file}", by="rows"),
        "test.both": lambda words, values: words.ntr("{n} row", "{n} rows", values["rows"]) + " " + words.tr("today"),
        "test.names": Phrase("With {names}"),
    }
    for key, wording in table.items():
        monkeypatch.setitem(SENTENCES, key, wording)


@pytest.mark.usefixtures("wordings")
def test_sentences_are_filled_counted_and_nested() -> None:
    moved = sentence("test.moved", company="Lumen", stage=sentence("stage"), day=date(2026, 11, 9))
    with pytest.raises(KeyError, match="no words for the sentence 'stage'"):
        say(moved, ENGLISH)
    nested = sentence("test.names", names=("Ada", sentence("test.rows", rows=1, file="a.csv"), "Lin"))
    assert say(nested, ENGLISH) == "With Ada, 1 row of a.csv and Lin"
    assert say(sentence("test.rows", rows=3, file="a.csv"), ENGLISH) == "3 rows of a.csv"
    assert say(sentence("test.both", rows=1), ENGLISH) == "1 row today"


@pytest.mark.usefixtures("wordings")
def test_a_sentence_without_its_count_is_a_fault() -> None:
    with pytest.raises(KeyError, match="counts by 'rows'"):
        say(sentence("test.rows", file="a.csv"), ENGLISH)


def test_a_key_cannot_be_worded_twice() -> None:
    with pytest.raises(ValueError, match="worded twice: a"):
        gather([{"a": Phrase("A")}, {"a": Phrase("B")}])
