"""Sentences as text, for the labels in the undo log."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

from careerjournal.domain.places import Page, Place
from careerjournal.domain.sentence import Sentence, Value
from careerjournal.journal.store.translate import storable


def sentence_text(said: Sentence) -> str:
    """Write a sentence as text."""
    return storable(json.dumps(_plain(said), ensure_ascii=False, separators=(",", ":")))


def sentence_from(text: str) -> Sentence:
    """Read a sentence out of text."""
    return _sentence(json.loads(text))


def _plain(value: Value | Sentence) -> Any:
    if isinstance(value, Sentence):
        plain: dict[str, Any] = {
            "key": value.key,
            "parameters": [[name, _plain(part)] for name, part in value.parameters],
        }
        if value.source is not None:
            source = value.source
            plain["source"] = [source.page.value, source.record, source.part, source.prefill]
        return plain
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _sentence(plain: dict[str, Any]) -> Sentence:
    source = None
    if "source" in plain:
        page, record, part, prefill = plain["source"]
        source = Place(Page(page), record, part, tuple((name, text) for name, text in prefill))
    return Sentence(plain["key"], tuple((name, _value(part)) for name, part in plain["parameters"]), source)


def _value(plain: Any) -> Value:
    if isinstance(plain, dict):
        if "time" in plain:
            return time.fromisoformat(plain["time"])
        return date.fromisoformat(plain["date"]) if "date" in plain else _sentence(plain)
    if isinstance(plain, list):
        return tuple(_value(part) for part in plain)
    value: Value = plain
    return value
