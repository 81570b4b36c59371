"""Decide what the columns of a table of posts mean: LinkedIn's own files, the person's choices, names, then cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from careerjournal.domain.platforms import platform_named
from careerjournal.domain.post_import import PostColumn, PostField, PostFileKind
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange.cells import is_empty, one_line
from careerjournal.exchange.dates import read_date
from careerjournal.exchange.linkedin import key_of
from careerjournal.exchange.post_words import header_meaning, is_figure, kind_meant
from careerjournal.exchange.table import Table

_SAMPLE_ROWS: Final = 200
_SAMPLES: Final = 3
_LONGEST_SAMPLE: Final = 120
_MOST: Final = 0.8
_MOST_CHANNELS: Final = 30
"""Different cells in a sample beyond which a column names no channels."""
_LONG_TEXT: Final = 25
"""Letters that the cells of a column have on average where it holds texts and not names."""
_MANY: Final = frozenset({PostField.RESULT})
"""What several columns may mean at once."""
_OF_SHARES: Final[Mapping[str, PostField]] = {
    "date": PostField.DAY,
    "sharelink": PostField.LINK,
    "sharecommentary": PostField.TEXT,
}
_OF_COMMENTS: Final[Mapping[str, PostField]] = {
    "date": PostField.DAY,
    "link": PostField.LINK,
    "message": PostField.TEXT,
}
_Meant = tuple[PostField | None, Basis]


def kind_of(headers: Sequence[str]) -> PostFileKind:
    """Tell LinkedIn's files from other tables."""
    names = {key_of(header) for header in headers if header}
    if _OF_SHARES.keys() <= names:
        return PostFileKind.LINKEDIN_SHARES
    return PostFileKind.LINKEDIN_COMMENTS if names == _OF_COMMENTS.keys() else PostFileKind.TABLE


def columns_of(table: Table, kind: PostFileKind, chosen: Mapping[int, PostField | None]) -> tuple[PostColumn, ...]:
    """Say of each column what it means; what the person chose stands."""
    sound = [record for record in table.records[: 2 * _SAMPLE_ROWS] if record.fault is None][:_SAMPLE_ROWS]
    cells = [[record.cells[index].strip() for record in sound] for index in range(len(table.headers))]
    if kind in (PostFileKind.TABLE, PostFileKind.ARCHIVE):
        meant = _guessed(table.headers, cells, chosen)
    else:
        known = _OF_SHARES if kind is PostFileKind.LINKEDIN_SHARES else _OF_COMMENTS
        meant = {index: (known.get(key_of(header)), Basis.HEADER) for index, header in enumerate(table.headers)}
    meant |= {index: (chosen[index], Basis.CHOICE) for index in chosen if index in meant}
    return tuple(
        PostColumn(
            index=index,
            header=header or f"#{index + 1}",
            field=meant[index][0],
            basis=meant[index][1],
            samples=_samples(cells[index]),
        )
        for index, header in enumerate(table.headers)
    )


def names_columns_of_posts(headers: Sequence[str]) -> bool:
    """Tell whether a row names a day and what was posted: the names of a table of posts and of no list of jobs."""
    fields = {meaning[0] for header in headers if (meaning := header_meaning(header)) is not None}
    if kind_of(headers) is not PostFileKind.TABLE:
        return True
    return PostField.DAY in fields and PostField.TEXT in fields


def _guessed(
    headers: Sequence[str], cells: Sequence[Sequence[str]], chosen: Mapping[int, PostField | None]
) -> dict[int, _Meant]:
    """Guess by the names first, the surest first, and where a field has no column yet by the cells."""
    meant: dict[int, _Meant] = dict.fromkeys(range(len(headers)), (None, Basis.NOTHING))
    taken = {field for field in chosen.values() if field is not None} - _MANY
    named = sorted(_named(headers, cells), key=lambda one: one[1:])
    for field, _rank, index in named:
        if index in chosen:
            continue
        if field is None or (field in taken and field not in _MANY):
            meant[index] = (None, Basis.HEADER)
            continue
        meant[index] = (field, Basis.HEADER)
        taken.add(field)
    free = [index for index in meant if index not in chosen and meant[index][1] is Basis.NOTHING]
    for field, fits in _BY_CELLS:
        if field in taken:
            continue
        best = max(free, key=lambda index: fits(_filled(cells[index])), default=None)
        if best is not None and fits(_filled(cells[best])) > 0:
            meant[best] = (field, Basis.CELLS)
            free.remove(best)
            taken.add(field)
    return meant


def _named(headers: Sequence[str], cells: Sequence[Sequence[str]]) -> list[tuple[PostField | None, int, int]]:
    """Give what the columns' names say, with how sure a name is (low is sure) and the column's place."""
    found: list[tuple[PostField | None, int, int]] = []
    for index, header in enumerate(headers):
        filled = _filled(cells[index])
        if is_figure(header) and filled and all(_is_number(cell) for cell in filled):
            found.append((PostField.RESULT, 0, index))
            continue
        meaning = header_meaning(header)
        if meaning is None:
            continue
        field, rank = meaning
        if field is PostField.CHANNEL and len(set(filled)) > _MOST_CHANNELS:
            continue  # names of people who were written to, say, or of pages
        if field in (PostField.DAY, PostField.TIME) and filled:
            days = _share(filled, _is_day)
            if field is PostField.DAY and days < 0.5:
                continue
            field = PostField.DAY if days >= 0.5 else PostField.TIME
        found.append((field, rank, index))
    return found


def _filled(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells if not is_empty(cell)]


def _share(cells: Sequence[str], is_so: Callable[[str], bool]) -> float:
    return sum(map(is_so, cells)) / len(cells) if cells else 0.0


def _is_day(cell: str) -> bool:
    return read_date(cell) is not None


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").replace("%", "").strip().isdecimal()


def _days(cells: Sequence[str]) -> float:
    share = _share(cells, _is_day)
    return share if share >= _MOST else 0.0


def _links(cells: Sequence[str]) -> float:
    share = _share(cells, lambda cell: cell.lower().startswith(("http://", "https://", "www.")) and " " not in cell)
    return share if share >= _MOST else 0.0


def _platforms(cells: Sequence[str]) -> float:
    share = _share(cells, lambda cell: bool(platform_named(cell)))
    return share if share >= _MOST else 0.0


def _kinds(cells: Sequence[str]) -> float:
    share = _share(cells, lambda cell: kind_meant(cell) is not None)
    return share if share >= _MOST else 0.0


def _texts(cells: Sequence[str]) -> float:
    """Give the length of a column's texts where they are texts; numbers, days and addresses are none."""
    said = [cell for cell in cells if not (_is_number(cell) or _is_day(cell) or "://" in cell.split(" ", 1)[0])]
    length = sum(map(len, said)) / len(cells) if cells else 0.0
    return length if length >= _LONG_TEXT else 0.0


_BY_CELLS: Final[tuple[tuple[PostField, Callable[[Sequence[str]], float]], ...]] = (
    (PostField.DAY, _days),
    (PostField.LINK, _links),
    (PostField.CHANNEL, _platforms),
    (PostField.KIND, _kinds),
    (PostField.TEXT, _texts),
)


def _samples(cells: Sequence[str]) -> tuple[str, ...]:
    """Give the first cells that say something, each once."""
    found: dict[str, None] = {}
    for cell in cells:
        if not is_empty(cell):
            found.setdefault(one_line(cell[: 4 * _LONGEST_SAMPLE])[:_LONGEST_SAMPLE])
            if len(found) == _SAMPLES:
                break
    return tuple(found)
