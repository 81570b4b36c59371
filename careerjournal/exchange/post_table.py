"""From the text of a file of posts to its table; LinkedIn's two dialects of CSV are known."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import FileKind
from careerjournal.domain.post_import import PostChoices, PostFileKind
from careerjournal.domain.sentence import sentence
from careerjournal.exchange import linkedin
from careerjournal.exchange.columns import guess_columns, refusal
from careerjournal.exchange.encodings import decode
from careerjournal.exchange.post_archives import looks_like_archive
from careerjournal.exchange.post_columns import kind_of, names_columns_of_posts
from careerjournal.exchange.records import Record, fault_of, lines_of
from careerjournal.exchange.table import Table, table_of

_COMMENT_COLUMNS: Final = ["date", "link", "message"]
_LINE_BREAK_OF_SHARES: Final = '"\n"'
"""How LinkedIn writes each line break inside the text of a post, once the quotes of CSV are taken off."""
_HEAD: Final = 64 * 1024


def table_of_posts(text: str, name: str, choices: PostChoices) -> Table:
    """Find the table in a text. Raises UserFault where there is none."""
    if (comments := _comments_of_linkedin(text)) is not None:
        return comments
    table = table_of(text, name=name, delimiter=choices.delimiter, with_header=choices.with_header)
    if table.header_line is None and choices.with_header is None and table.records:
        first = table.records[0]
        if first.fault is None and names_columns_of_posts(first.cells):
            table = table_of(text, name=name, delimiter=choices.delimiter, with_header=True)
    if linkedin.kind_of(table.headers) is not FileKind.TRACKER:
        raise UserFault(sentence("posts.list_of_applications", name=name))
    if kind_of(table.headers) is PostFileKind.LINKEDIN_SHARES:
        records = tuple(
            replace(record, cells=[cell.replace(_LINE_BREAK_OF_SHARES, "\n") for cell in record.cells])
            for record in table.records
        )
        return replace(table, records=records)
    return table


def looks_like_posts(data: bytes) -> bool:
    """Tell whether the beginning of a file is that of a table of posts and of no list of applications."""
    if looks_like_archive(data[:_HEAD].decode("utf-8", "ignore")):
        return True
    try:
        text = decode(data[:_HEAD].rpartition(b"\n")[0] or data, "", "").text
        table = table_of_posts(text, "", PostChoices())
    except UserFault:
        return False
    if kind_of(table.headers) is not PostFileKind.TABLE:
        return True
    if not names_columns_of_posts(table.headers):
        return False
    sound = [record.cells for record in table.records if record.fault is None]
    cells = [[row[index] for row in sound] for index in range(len(table.headers))]
    refused = refusal(table.headers, guess_columns(table.headers, cells, chosen={}), cells)
    return refused is not None and refused.key == "import.no_company_no_role"


def _comments_of_linkedin(text: str) -> Table | None:
    """Read LinkedIn's comments, where a backslash stands before a quote instead of a second one; None for all else."""
    first, _, rest = text.removeprefix("\ufeff").partition("\n")
    if [linkedin.key_of(name) for name in first.strip().split(",")] != _COMMENT_COLUMNS or '\\"' not in rest:
        return None
    lines = lines_of(rest)
    reader = csv.reader(lines, doublequote=False, escapechar="\\")
    records: list[Record] = []
    begun = 1
    for cells in reader:
        line, begun = begun + 1, 1 + reader.line_num
        if any(cell.strip() for cell in cells):
            fault = fault_of(cells)
            if fault is None and len(cells) != len(_COMMENT_COLUMNS):
                fault = sentence("import.row.too_wide", cells=len(cells), width=len(_COMMENT_COLUMNS))
            records.append(Record(line, cells, fault))
    return Table(
        delimiter=",",
        header_line=1,
        preamble=(),
        headers=tuple(name.strip() for name in first.split(",")),
        records=tuple(records),
        empty_rows=0,
    )
