"""A metric's series out of the files that analytics programs write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.worksheets.content import Point
from careerjournal.exchange.series import ReadColumn, columns_of


def read(text: str, *, language: str = "en_GB", decimal_sign: str = ".") -> tuple[ReadColumn, ...]:
    data = text.encode("utf-8")
    return columns_of(data, name="views.csv", language=language, decimal_sign=decimal_sign, today=date(2026, 11, 21))


def test_days_and_numbers_are_found_wherever_they_stand() -> None:
    (views, clicks) = read('Page,Date,Views,Clicks\nHome,13/10/2026,"1,204",12\nHome,14/10/2026,980,n/a\n')
    assert views == ReadColumn(
        name="Views",
        points=(Point(date(2026, 10, 13), Decimal(1204)), Point(date(2026, 10, 14), Decimal(980))),
        unread=0,
    )
    assert (clicks.name, clicks.points) == ("Clicks", (Point(date(2026, 10, 13), Decimal(12)),))


def test_semicolons_and_decimal_commas() -> None:
    (rate,) = read("Tag;Rate\n01.10.2026;3,5\n02.10.2026;2,75\n", decimal_sign=",")
    assert [point.value for point in rate.points] == [Decimal("3.5"), Decimal("2.75")]
    (proved,) = read("Tag;Rate\n01.10.2026;1,204\n02.10.2026;2,75\n")
    assert proved.points[0].value == Decimal("1.204")


def test_what_cannot_be_read_is_counted_and_left_out() -> None:
    (views,) = read("day,views\n2026-10-01,5\n2026-10-02,many\n2026-13-40,7\n2026-10-03,6\n2026-10-04,7\n")
    assert len(views.points) == 3
    assert views.unread == 2


def test_of_two_values_of_one_day_the_later_counts_and_rows_are_put_in_order() -> None:
    (views,) = read("day,views\n2026-10-02,5\n2026-10-01,4\n2026-10-02,6\n")
    assert [point.value for point in views.points] == [4, 6]


@pytest.mark.parametrize(
    ("text", "key"), [("a,b\nx,1\n", "series.no_days"), ("d,b\n2026-10-01,x\n", "series.no_numbers")]
)
def test_a_file_without_days_or_numbers_is_refused(text: str, key: str) -> None:
    with pytest.raises(UserFault) as refused:
        read(text)
    assert refused.value.said.key == key


def test_a_file_that_is_not_what_its_name_says_is_refused_as_what_it_is() -> None:
    with pytest.raises(UserFault) as refused:
        read("%PDF-1.7 views")
    assert refused.value.said.key == "import.not_text.pdf"
