"""Decide a file's columns of dates as wholes: day or month first, years that are not written, zones of clock times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from careerjournal.domain.table_reading import Basis, DateOrder
from careerjournal.exchange.dates import WrittenDate, read_dates
from careerjournal.exchange.zones import Conversion

_MONTH_FIRST_LANGUAGES: Final = frozenset(["en", "en_us", "en_ph", "zh", "ja", "ko", "fil"])
_EARLIEST_YEAR: Final = 1950
_YEARS_AHEAD: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A local day, with its time where one is written. `estimated`: its year is not written but taken from near rows.

    `doubtful`: day and month could be the other way round, in a column that has dates of both orders.
    """

    on: date
    at: time | None = None
    estimated: bool = False
    doubtful: bool = False


def order_of_language(language: str) -> DateOrder:
    """Give the order in which people of a language or locale ("en", "en_GB") write day and month."""
    code = language.lower().replace("-", "_").partition(".")[0]
    known = code if "_" in code and code.startswith("en") else code.partition("_")[0]
    return DateOrder.MONTH_FIRST if known in _MONTH_FIRST_LANGUAGES else DateOrder.DAY_FIRST


class FileDates:
    """All columns of dates of one file, read once and decided together."""

    def __init__(
        self,
        columns: Mapping[int, Sequence[str]],
        *,
        language: str,
        chosen: Mapping[int, DateOrder],
        conversion: Conversion,
        today: date,
    ) -> None:
        readings: dict[str, tuple[WrittenDate, ...]] = {}
        self._columns: dict[int, list[tuple[WrittenDate, ...]]] = {}
        for index, cells in columns.items():
            for cell in cells:
                if cell not in readings:
                    readings[cell] = read_dates(cell) if cell else ()
            self._columns[index] = [readings[cell] for cell in cells]
        self._conversion = conversion
        self._today = today
        self._mixed: set[int] = set()
        self._orders = self._decide(order_of_language(language), chosen)
        self._only_days = {index for index in self._columns if self._is_midnight_only(index)}
        self._anchors: dict[int, list[tuple[int, date]]] = {}
        self.met = sum(self._count_met(index) for index in self._columns)

    def order(self, index: int) -> tuple[DateOrder | None, Basis]:
        """Give a column's order and what decided it; None where no date of the column needs one."""
        return self._orders.get(index, (None, Basis.NOTHING))

    def mixed(self) -> Iterable[int]:
        """Give the columns in which some dates can only be day first, and others only month first."""
        return sorted(self._mixed)

    def moments(self, index: int, row: int) -> tuple[Moment, ...]:
        """Give the days that a cell holds; empty where it cannot be read as dates and nothing else."""
        column = self._columns.get(index)
        written = column[row] if column else ()
        moments = [self._moment(index, row, one) for one in written]
        found = tuple(moment for moment in moments if moment is not None)
        return found if len(found) == len(moments) else ()

    def _decide(self, by_language: DateOrder, chosen: Mapping[int, DateOrder]) -> dict[int, tuple[DateOrder, Basis]]:
        """Decide each column: by choice, by a value over 12, by points, by the other columns, by the language."""
        orders: dict[int, tuple[DateOrder, Basis]] = {}
        open_columns: list[int] = []
        for index, column in self._columns.items():
            free = [one for written in column for one in written if one.order_free]
            votes = [vote for one in free if (vote := one.votes_for())]
            day_first = votes.count(DateOrder.DAY_FIRST)
            month_first = len(votes) - day_first
            if day_first and month_first:
                self._mixed.add(index)
            if index in chosen and free:
                orders[index] = chosen[index], Basis.CHOICE
            elif day_first != month_first:
                order = DateOrder.DAY_FIRST if day_first > month_first else DateOrder.MONTH_FIRST
                orders[index] = order, Basis.CELLS
            elif free and not votes and all(one.with_points for one in free):
                orders[index] = DateOrder.DAY_FIRST, Basis.CELLS
            elif free:
                open_columns.append(index)
        proved = {order for order, basis in orders.values() if basis is Basis.CELLS}
        for index in open_columns:
            if len(proved) == 1 and index not in self._mixed:
                orders[index] = next(iter(proved)), Basis.CELLS
            else:
                orders[index] = by_language, Basis.LANGUAGE
        return orders

    def _is_midnight_only(self, index: int) -> bool:
        """Tell whether every time of a column is midnight: then they are days written by a program, not times."""
        times = [one.at for written in self._columns[index] for one in written if one.at is not None]
        return bool(times) and all(at == time() for at in times)

    def _count_met(self, index: int) -> int:
        if index in self._only_days:
            return 0
        return sum(self._conversion.concerns(one.at, one.zone) for written in self._columns[index] for one in written)

    def _moment(self, index: int, row: int, written: WrittenDate) -> Moment | None:
        order = self._orders.get(index, (DateOrder.DAY_FIRST, Basis.NOTHING))[0]
        day = written.day(order) if written.year is not None else self._estimated(index, row, written, order)
        if day is None or not _EARLIEST_YEAR <= day.year <= self._today.year + _YEARS_AHEAD:
            return None
        at = None if index in self._only_days else written.at
        if at is not None:
            day, at = self._conversion.local(day, at, written.zone)
        ambiguous = written.order_free and written.votes_for() is None and written.first != written.second
        return Moment(on=day, at=at, estimated=written.year is None, doubtful=ambiguous and index in self._mixed)

    def _estimated(self, index: int, row: int, written: WrittenDate, order: DateOrder) -> date | None:
        """Take the year from the rows above and below that have one, else the latest that lies behind us."""
        anchors = self._anchors_of(index) or next(filter(None, map(self._anchors_of, self._columns)), [])
        years = range(self._today.year - 4, self._today.year + 1)
        near = _neighbours(anchors, row)
        if near:
            years = range(min(near).year - 1, max(near).year + 2)
        days = [day for year in years if (day := written.day(order, year)) is not None]
        if not near:
            return max((day for day in days if day <= self._today), default=None)
        latest = max(self._today, *near) + timedelta(days=31)
        return min(
            days,
            key=lambda day: (day > latest, sum(abs((day - other).days) for other in near), -day.toordinal()),
            default=None,
        )

    def _anchors_of(self, index: int) -> list[tuple[int, date]]:
        """Give a column's rows with whole dates, in order."""
        if index not in self._anchors:
            order = self._orders.get(index, (DateOrder.DAY_FIRST, Basis.NOTHING))[0]
            days = ((row, written[0].day(order)) for row, written in enumerate(self._columns[index]) if written)
            self._anchors[index] = [(row, day) for row, day in days if day is not None]
        return self._anchors[index]


def _neighbours(anchors: Sequence[tuple[int, date]], row: int) -> list[date]:
    """Give the days of the nearest rows above and below."""
    at = bisect_left(anchors, (row, date.min))
    return [day for _, day in (*anchors[max(at - 1, 0) : at], *anchors[at : at + 1])]
