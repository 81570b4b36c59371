from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.applications import Application
from careerjournal.journal.store.records import RECORDS
from careerjournal.journal.store.row_text import from_text, to_text
from careerjournal.journal.store.translate import instant_text, shape_of, to_row, to_value

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(str, st.text(st.characters(codec="utf-8")))
st.register_type_strategy(time, st.times())


def strategy(record: type[Any], name: str) -> st.SearchStrategy[Any]:
    """Draw any value of a field's type, those with defaults included."""
    return st.from_type(get_type_hints(record)[name])


@pytest.mark.unmeasured
@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.__name__)
def test_every_value_comes_back_from_its_row_and_from_the_undo_log(record: type[Any]) -> None:
    @given(st.builds(record, **{name: strategy(record, name) for name in shape_of(record).names}))
    def round_trip(value: Any) -> None:
        row = to_row(value)
        assert set(map(type, row.values())) <= {str, int, type(None)}
        assert to_value(record, list(row.values())) == value
        assert from_text(to_text(row)) == row

    round_trip()


def test_instants_sort_as_text_whatever_their_zone() -> None:
    first = datetime(2026, 11, 20, 23, 0, tzinfo=timezone(timedelta(hours=7)))
    second = datetime(2026, 11, 20, 16, 0, 0, 1, tzinfo=UTC)
    assert instant_text(first) == "2026-11-20T16:00:00.000000Z"
    assert instant_text(first) < instant_text(second)


def test_a_field_of_an_unknown_type_is_refused() -> None:
    @dataclass
    class Odd:
        weight: complex

    with pytest.raises(TypeError, match="no column for weight"):
        shape_of(Odd)


def test_an_instant_without_a_zone_is_not_taken_for_utc_by_chance() -> None:
    naive = datetime(2026, 11, 20, 9, 30)
    row = to_row(Application(company="Lumen", logged_at=naive))
    assert row["logged_at"] == instant_text(naive.astimezone())
    assert date.fromisoformat(str(row["logged_at"])[:10])
