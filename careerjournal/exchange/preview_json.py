"""A preview as the JSON of `careerjournal import --json`: names and words that scripts can rely on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careerjournal.domain.folding import fold
from careerjournal.domain.importing import Column, Preview, PreviewRow, Question
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.language.sentences import say
from careerjournal.language.words import Words


def preview_as_json(preview: Preview, words: Words) -> dict[str, Any]:
    """Give a preview as values of JSON, with its reasons in the given language."""
    reading = preview.reading
    answered = {fold(word).strip() for word in reading.choices.statuses}
    return {
        "source": reading.source,
        "kind": reading.kind.value,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "header_line": reading.header_line,
        "zone": reading.clock.to_zone,
        "from_zone": reading.clock.from_zone or None,
        "dates_as_written": not reading.clock.converted,
        "times_with_zone": reading.clock.met,
        "columns": [_column(column, words) for column in reading.columns],
        "questions": [
            _question(question) for question in reading.questions if fold(question.word).strip() not in answered
        ],
        "counts": {outcome.value: count_of(preview, outcome) for outcome in Outcome},
        "rows": [_row(line, words) for line in preview.lines],
        "notices": _said(reading.notices, words),
    }


def _column(column: Column, words: Words) -> dict[str, Any]:
    return {
        "header": column.header,
        "field": column.field.value if column.field else None,
        "basis": column.basis.value,
        "kept": column.kept,
        "left_because": say(column.left_because, words) if column.left_because else None,
        "date_order": column.order.value if column.order else None,
        "date_order_basis": column.order_basis.value if column.order else None,
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "word": question.word,
        "count": question.count,
        "choices": [choice.value for choice in question.choices],
        "suggestion": question.suggestion.value if question.suggestion else None,
    }


def _row(line: PreviewRow, words: Words) -> dict[str, Any]:
    return {
        "line": line.line,
        "outcome": line.outcome.value,
        "reason": say(line.reason, words) if line.reason else None,
        "company": line.company,
        "role": line.role,
        "applied_on": line.applied_on.isoformat() if line.applied_on else None,
        "stage": line.stage.value if line.stage else None,
        "notices": _said(line.notices, words),
    }


def _said(sentences: Sequence[Sentence], words: Words) -> list[str]:
    return [say(one, words) for one in sentences]
