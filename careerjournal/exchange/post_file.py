"""Read a table of posts, from its bytes to posts at their instants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from careerjournal.domain.platforms import platform_linked
from careerjournal.domain.post_import import PostChoices, PostColumn, PostField, PostFileKind, PostReading, ReadPost
from careerjournal.domain.posting import PostKind
from careerjournal.domain.progress import Progress, unseen
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.table_reading import DateOrder
from careerjournal.exchange import linkedin
from careerjournal.exchange.cells import clean, is_empty, link_of, one_line
from careerjournal.exchange.date_columns import FileDates, Moment
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.encodings import Decoded
from careerjournal.exchange.post_archives import Archive, archive_of
from careerjournal.exchange.post_columns import columns_of, kind_of
from careerjournal.exchange.post_table import table_of_posts
from careerjournal.exchange.post_words import kind_meant, says_not_posted, says_utc
from careerjournal.exchange.records import Record
from careerjournal.exchange.table import Table, each_record
from careerjournal.exchange.table_text import text_of
from careerjournal.exchange.tracker import Defaults
from careerjournal.exchange.zones import Conversion, zone_named

_ARCHIVE: Final = PostFileKind.ARCHIVE
_OF_LINKEDIN: Final = frozenset({PostFileKind.LINKEDIN_SHARES, PostFileKind.LINKEDIN_COMMENTS})


def understand_posts(
    data: bytes, name: str, choices: PostChoices, defaults: Defaults, progress: Progress = unseen
) -> PostReading:
    """Understand a file's bytes as a table or an archive of posts. Raises UserFault for a file that is neither."""
    archive = archive_of(data)
    if archive is not None:
        decoded, table, kind = Decoded(text="", encoding="utf-8", encodings=("utf-8",)), archive.table, _ARCHIVE
    else:
        decoded = text_of(data, name, choices.encoding)
        table = table_of_posts(decoded.text, name, choices)
        kind = kind_of(table.headers)
    columns = columns_of(table, kind, choices.columns)
    maker = _PostMaker(table, columns, kind, choices, defaults)
    rows = tuple(maker.make(number, record) for number, record in each_record(table, progress))
    return PostReading(
        source=name,
        kind=kind,
        choices=choices,
        encoding=decoded.encoding,
        encodings=decoded.encodings,
        delimiter=table.delimiter,
        header_line=table.header_line,
        columns=maker.columns_with_orders(),
        zone=maker.zone.key,
        in_utc=maker.in_utc,
        naive=maker.naive,
        platform="LinkedIn" if kind in _OF_LINKEDIN else _platform_of(rows),
        rows=rows,
        notices=(*_private(archive), *_notices(table, rows, maker)),
    )


def _private(archive: Archive | None) -> tuple[Sentence, ...]:
    """Say how many direct messages are not read."""
    return (sentence("posts.notice.private", n=archive.private),) if archive is not None and archive.private else ()


def _platform_of(rows: Sequence[ReadPost]) -> str:
    """Give the platform to which most links of rows without a channel lead; empty where none does."""
    led = Counter(row.platform for row in rows if row.platform and not row.word)
    return led.most_common(1)[0][0] if led else ""


def _notices(table: Table, rows: Sequence[ReadPost], maker: _PostMaker) -> Iterator[Sentence]:
    """Say what concerns the file as a whole."""
    if table.header_line is None:
        yield sentence("import.notice.no_header")
    if table.empty_rows:
        yield sentence("import.notice.empty_rows", n=table.empty_rows)
    for header in maker.mixed():
        yield sentence("import.notice.order_mixed", header=header)
    timeless = sum(row.at is not None and not row.has_time for row in rows)
    if timeless:
        yield sentence("posts.notice.no_time", n=timeless)
    shares = sum(row.kind is PostKind.SHARE and not row.text for row in rows)
    if maker.kind is PostFileKind.LINKEDIN_SHARES and shares:
        yield sentence("posts.notice.shares", n=shares)


class _PostMaker:
    """Makes posts of the rows of one table whose columns are settled."""

    def __init__(
        self, table: Table, columns: Sequence[PostColumn], kind: PostFileKind, choices: PostChoices, defaults: Defaults
    ) -> None:
        self.kind = kind
        self.zone = zone_named(choices.zone or defaults.zone or "UTC")
        self._columns = columns
        self._at: dict[PostField, int] = {}
        for column in columns:
            if column.field is not None:
                self._at.setdefault(column.field, column.index)
        self._results = [column for column in columns if column.field is PostField.RESULT]
        self._headers = table.headers
        self.in_utc = self._are_utc(choices)
        cells = [self._day_cell(record) for record in table.records]
        self.naive = sum(_is_naive(cell) for cell in cells)
        self._dates = FileDates(
            {0: cells},
            language=linkedin.LANGUAGE if kind in _OF_LINKEDIN else defaults.language,
            chosen=self._chosen_order(choices),
            conversion=Conversion(source=ZoneInfo("UTC") if self.in_utc else self.zone, home=ZoneInfo("UTC")),
            today=defaults.today,
        )
        self._today = defaults.today

    def _chosen_order(self, choices: PostChoices) -> dict[int, DateOrder]:
        """Give the order of days that the person chose for the column that holds them."""
        index = self._at.get(PostField.DAY, -1)
        return {0: choices.date_orders[index]} if index in choices.date_orders else {}

    def columns_with_orders(self) -> tuple[PostColumn, ...]:
        """Say of the column of days in which order it was read, and what decided that."""
        order, basis = self._dates.order(0)
        day = self._at.get(PostField.DAY)
        return tuple(
            replace(column, order=order, order_basis=basis) if column.index == day else column
            for column in self._columns
        )

    def mixed(self) -> list[str]:
        """Give the column of days where some of its dates have the day first and others the month."""
        return [self._columns[self._at[PostField.DAY]].header] if list(self._dates.mixed()) else []

    def make(self, number: int, record: Record) -> ReadPost:
        """Make the post of a row, or say why it is left out."""
        if record.fault is not None:
            return ReadPost(line=record.line, left_because=record.fault)
        text, link = clean(self._cell(record, PostField.TEXT)), link_of(self._cell(record, PostField.LINK).strip())
        kind, content = self._kind(record, text)
        read = ReadPost(
            line=record.line,
            word=one_line(self._cell(record, PostField.CHANNEL)),
            platform=platform_linked(link) if link else "",
            kind=kind,
            text=text,
            link=link,
            content=content,
            value_to=one_line(self._cell(record, PostField.VALUE_TO)),
            result=self._result(record),
        )
        for field in (PostField.STATUS, PostField.KIND):
            word = one_line(self._cell(record, field))
            if word and says_not_posted(word):
                return replace(read, left_because=sentence("posts.row.not_posted", word=word))
        return self._dated(read, number, record)

    def _dated(self, read: ReadPost, number: int, record: Record) -> ReadPost:
        """Put a post at its instant and on its local day."""
        cell = self._day_cell(record)
        if is_empty(cell):
            return replace(read, left_because=sentence("posts.row.no_day"))
        moments = self._dates.moments(0, number)
        if not moments:
            return replace(read, left_because=sentence("posts.row.day_unread", cell=one_line(cell)))
        moment = moments[0]
        day, at = self._instant(moment)
        if day > self._today:
            return replace(read, day=day, left_because=sentence("posts.row.to_come"))
        header = self._columns[self._at[PostField.DAY]].header
        notices: list[Sentence] = []
        if moment.estimated:
            notices.append(sentence("import.notice.year_estimated", header=header, cell=cell, day=day))
        if moment.doubtful:
            notices.append(sentence("import.notice.order_doubtful", header=header, cell=cell, day=day))
        return replace(read, at=at, day=day, has_time=moment.at is not None, notices=tuple(notices))

    def _instant(self, moment: Moment) -> tuple[date, datetime]:
        """Give the local day and the UTC instant; a day without a time is taken at noon."""
        if moment.at is None:
            return moment.on, datetime.combine(moment.on, time(12), self.zone).astimezone(UTC)
        at = datetime.combine(moment.on, moment.at, UTC)
        return at.astimezone(self.zone).date(), at

    def _are_utc(self, choices: PostChoices) -> bool:
        """Tell whether times without a zone are in UTC: as the person says, as LinkedIn writes, or as a name says."""
        if choices.in_utc is not None:
            return choices.in_utc
        named = [self._headers[self._at[one]] for one in (PostField.DAY, PostField.TIME) if one in self._at]
        return self.kind in _OF_LINKEDIN or any(map(says_utc, named))

    def _day_cell(self, record: Record) -> str:
        """Give the day, and the time behind it where that stands in a column of its own."""
        day = self._cell(record, PostField.DAY).strip()
        clock = self._cell(record, PostField.TIME).strip()
        return f"{day} {clock}" if day and clock and not is_empty(clock) else day

    def _kind(self, record: Record, text: str) -> tuple[PostKind, str]:
        """Give the kind of post and of content; a word that names no kind of post is one of content."""
        content, word = (one_line(self._cell(record, one)) for one in (PostField.CONTENT, PostField.KIND))
        if self.kind is PostFileKind.LINKEDIN_COMMENTS:
            return PostKind.COMMENT, content
        if self.kind is PostFileKind.LINKEDIN_SHARES and not text:
            return PostKind.SHARE, content
        kind = kind_meant(word) if word else PostKind.POST
        if kind is None:
            return kind_meant(content) or PostKind.POST, content or word
        return kind, content

    def _result(self, record: Record) -> str:
        """Give what is known of a post's result; numbers go with the names of their columns, nought is nothing."""
        said = []
        for column in self._results:
            cell = one_line(record.cells[column.index])
            if not cell or cell in ("0", "0%", "0.0"):
                continue
            said.append(f"{column.header}: {cell}" if cell[0].isdigit() or len(self._results) > 1 else cell)
        return " · ".join(said)

    def _cell(self, record: Record, field: PostField) -> str:
        index = self._at.get(field, -1)
        return record.cells[index] if record.fault is None and 0 <= index < len(record.cells) else ""


def _is_naive(cell: str) -> bool:
    """Tell whether a cell holds a time that names no zone."""
    written = read_date(cell) if ":" in cell else None
    return written is not None and written.at is not None and written.zone is None
