"""A preview of posts as the JSON of `careerjournal import-posts --json`: names and words that scripts can rely on."""

from __future__ import annotations

from typing import Any

from careerjournal.domain.post_import import PostColumn, PostPreview, PostPreviewRow
from careerjournal.domain.table_reading import Outcome, count_of
from careerjournal.language.sentences import say
from careerjournal.language.words import Words


def post_preview_as_json(preview: PostPreview, words: Words) -> dict[str, Any]:
    """Give a preview as values of JSON, with its reasons in the given language."""
    reading = preview.reading
    return {
        "source": reading.source,
        "kind": reading.kind.value,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "header_line": reading.header_line,
        "zone": reading.zone,
        "times_in_utc": reading.in_utc,
        "times_without_zone": reading.naive,
        "columns": [_column(column) for column in reading.columns],
        "channels": [
            {"word": one.word, "count": one.count, "channel": one.name, "is_new": one.is_new}
            for one in preview.channels
        ],
        "counts": {outcome.value: count_of(preview, outcome) for outcome in Outcome},
        "rows": [_row(line, words) for line in preview.lines],
        "notices": [say(notice, words) for notice in reading.notices],
    }


def _column(column: PostColumn) -> dict[str, Any]:
    return {
        "header": column.header,
        "field": column.field.value if column.field else None,
        "basis": column.basis.value,
        "date_order": column.order.value if column.order else None,
        "date_order_basis": column.order_basis.value if column.order else None,
    }


def _row(line: PostPreviewRow, words: Words) -> dict[str, Any]:
    return {
        "line": line.line,
        "outcome": line.outcome.value,
        "reason": say(line.reason, words) if line.reason else None,
        "day": line.day.isoformat() if line.day else None,
        "at": line.at.isoformat() if line.at else None,
        "channel": line.channel,
        "kind": line.kind.value,
        "text": line.text,
        "link": line.link,
        "notices": [say(notice, words) for notice in line.notices],
    }
