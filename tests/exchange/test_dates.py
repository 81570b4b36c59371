from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from careerjournal.domain.importing import Choices
from careerjournal.domain.table_reading import Basis, DateOrder
from careerjournal.exchange.date_columns import FileDates, order_of_language
from careerjournal.exchange.dates import read_date, read_dates
from careerjournal.exchange.zones import Conversion, zone_named

VIENNA = Conversion(source=None, home=zone_named("Europe/Vienna"))


def _dates(
    *cells: str, language: str = "en_GB", conversion: Conversion = VIENNA, chosen: DateOrder | None = None
) -> FileDates:
    return FileDates(
        {0: cells},
        language=language,
        chosen={0: chosen} if chosen else {},
        conversion=conversion,
        today=date(2026, 11, 21),
    )


def _day(cell: str, language: str = "en_GB") -> date | None:
    moments = _dates(cell, language=language).moments(0, 0)
    return moments[0].on if len(moments) == 1 else None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-08-26", date(2026, 8, 26)),
        ("2026/8/6", date(2026, 8, 6)),
        ("2025-07-19 02:12:28.34446", date(2025, 7, 19)),
        ("2026-03-20 07:02:45.281918+00", date(2026, 3, 20)),
        ("2026-02-14T18:12:00Z", date(2026, 2, 14)),
        ("2026-02-14T23:30:00.000+00:00", date(2026, 2, 15)),
        ("1721011400", date(2024, 7, 15)),
        ("1721011400123", date(2024, 7, 15)),
        ("7/19/2020", date(2020, 7, 19)),
        ("15/01/2025", date(2025, 1, 15)),
        ("03.04.2026", date(2026, 4, 3)),
        ("1/31/24", date(2024, 1, 31)),
        ("14 Jan 2026", date(2026, 1, 14)),
        ("14-Jan-26", date(2026, 1, 14)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("12/16/22, 3:07 PM", date(2022, 12, 16)),
        ("11/23/24, 11:39 PM", date(2024, 11, 23)),
        ("Thu, 02 Jan 2025 10:18:54 +0000 (UTC)", date(2025, 1, 2)),
        ("January 5, 2026 10:40 AM", date(2026, 1, 5)),
        ("Jan 5th, 2026", date(2026, 1, 5)),
        ("lunedì 5 gennaio 2026", date(2026, 1, 5)),
        ("5 de enero de 2026", date(2026, 1, 5)),
        ("1er février 2026", date(2026, 2, 1)),
        ("3. März 2026", date(2026, 3, 3)),
        ("5 de março de 2026", date(2026, 3, 5)),
        ("5 mrt 2026", date(2026, 3, 5)),
        ("3 ŞUBAT 2026", date(2026, 2, 3)),
        ("15 Agustus 2026", date(2026, 8, 15)),
        ("١٤ يناير ٢٠٢٦", date(2026, 1, 14)),
        ("18 كانون الثاني 2026", date(2026, 1, 18)),
        ("14 ม.ค. 2569", date(2026, 1, 14)),
        ("14 มกราคม 69", date(2026, 1, 14)),
        ("๓๑/๐๑/๒๕๖๙", date(2026, 1, 31)),
        ("٣١‏/١‏/٢٠٢٤", date(2024, 1, 31)),
        ("2026年7月1日", date(2026, 7, 1)),
        ("2024/1/31 下午3:07:22", date(2024, 1, 31)),
        ("31.1.2024, 15:07:22", date(2024, 1, 31)),
        ("20260131", date(2026, 1, 31)),
    ],
)
def test_every_form_is_read(cell: str, day: date) -> None:
    assert _day(cell) == day


@pytest.mark.parametrize(
    "cell",
    ["Before 2025-01-24", "8/82019 ", "31/02/2026", "2026-13-01", "Jan-26", "Dec 2025", "2026", "3.5", "10:30", "yes",
     "CodeSignal", "n/a", "45678", "8/8/2109", "1/1/0026", "tomorrow", "Q3 2025", "2026-01-05 25:00"],
)  # fmt: skip
def test_what_is_no_day_is_not_guessed(cell: str) -> None:
    assert _day(cell) is None


@pytest.mark.parametrize("cell", ["8/5/2019 & 8/14/2019", "8/5/2019 and 8/14/2019", "8/5/2019; 8/14/2019"])
def test_two_days_in_a_cell(cell: str) -> None:
    assert [moment.on for moment in _dates(cell).moments(0, 0)] == [date(2019, 8, 5), date(2019, 8, 14)]


def test_one_value_over_twelve_decides_the_column() -> None:
    for cells, first, order in (
        (("03/04/2026", "15/04/2026"), date(2026, 4, 3), DateOrder.DAY_FIRST),
        (("03/04/2026", "04/15/2026"), date(2026, 3, 4), DateOrder.MONTH_FIRST),
    ):
        dates = _dates(*cells, language="th")
        assert dates.order(0) == (order, Basis.CELLS)
        assert dates.moments(0, 0)[0].on == first


def test_else_the_language_decides_and_a_choice_rules() -> None:
    assert _dates("03/04/2026", language="en_US").order(0) == (DateOrder.MONTH_FIRST, Basis.LANGUAGE)
    assert _dates("03/04/2026", language="it").order(0) == (DateOrder.DAY_FIRST, Basis.LANGUAGE)
    chosen = _dates("03/04/2026", "15/04/2026", chosen=DateOrder.MONTH_FIRST)
    assert chosen.order(0) == (DateOrder.MONTH_FIRST, Basis.CHOICE)
    assert [chosen.moments(0, row)[0].on for row in (0, 1)] == [date(2026, 3, 4), date(2026, 4, 15)]
    assert _dates("2026-03-04").order(0) == (None, Basis.NOTHING)
    assert order_of_language("en-GB") is DateOrder.DAY_FIRST


def test_a_column_of_both_orders_names_what_is_in_doubt() -> None:
    dates = _dates("15/04/2026", "04/16/2026", "17/04/2026", "03/04/2026")
    assert list(dates.mixed()) == [0]
    assert [dates.moments(0, row)[0].doubtful for row in range(4)] == [False, False, False, True]


@pytest.mark.parametrize(
    ("cells", "row", "day"),
    [
        (("12/30/2025", "1/2", "1/5/2026"), 1, date(2026, 1, 2)),
        (("12/28/2025", "12/30", "1/13/2026"), 1, date(2025, 12, 30)),
        (("8-Jul", "9/25/2019"), 0, date(2019, 7, 8)),
        (("27-Oct", "3-Dec"), 1, date(2025, 12, 3)),
    ],
)
def test_a_year_that_is_not_written_comes_from_the_rows_around(cells: tuple[str, ...], row: int, day: date) -> None:
    moment = _dates(*cells, language="en").moments(0, row)[0]
    assert moment.on == day
    assert moment.estimated


def test_times_come_home_and_midnights_are_days() -> None:
    assert _dates("2026-02-14T23:30:00Z").moments(0, 0)[0].at == time(0, 30)
    dates = _dates("2026-02-14T00:00:00Z", conversion=Conversion(source=None, home=zone_named("America/Lima")))
    assert dates.moments(0, 0)[0].on == date(2026, 2, 14)
    assert dates.met == 0
    written = Conversion(source=None, home=zone_named("Asia/Tokyo"), as_written=True)
    assert _dates("2026-02-14T23:30:00Z", conversion=written).moments(0, 0)[0].on == date(2026, 2, 14)


@given(some.dates(date(1960, 1, 1), date(2035, 12, 31)))
def test_what_programs_write_is_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%B %d, %Y", "%Y%m%d", "%Y/%m/%d", "%d-%B-%Y"):
        assert _day(day.strftime(form)) == day
    assert _day(datetime(day.year, day.month, day.day, 13, 5).isoformat()) == day


@given(some.text(max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    read_date(text)
    read_dates(text)


def test_a_chosen_order_reaches_the_rows() -> None:
    from tests.exchange.reading import rows

    text = "Company,Role,Date Applied\nAcme,Dev,03/04/2026\n"
    assert rows(text)[0].events[0].on == date(2026, 4, 3)
    assert rows(text, Choices(date_orders={2: DateOrder.MONTH_FIRST}))[0].events[0].on == date(2026, 3, 4)
