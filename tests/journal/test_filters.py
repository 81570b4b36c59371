from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerjournal.domain.application_query import ApplicationQuery, from_json
from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal

LYON = ApplicationQuery(text="Lyon")


def names(journal: Journal) -> list[str]:
    return [each.name for each in journal.filters.all()]


def test_a_filter_is_kept_under_its_name_and_comes_back(journal: Journal) -> None:
    journal.filters.keep("  In   Lyon ", LYON)
    (kept,) = journal.filters.all()
    assert (kept.name, from_json(kept.words)) == ("In Lyon", LYON)


def test_a_filter_of_the_same_name_is_replaced_where_it_stands(journal: Journal) -> None:
    journal.filters.keep("Été", LYON)
    journal.filters.keep("Other", LYON)
    journal.filters.keep("ete", ApplicationQuery())
    assert names(journal) == ["ete", "Other"]
    assert from_json(journal.filters.all()[0].words) == ApplicationQuery()


def test_filters_are_renamed_ordered_and_removed_and_all_of_it_is_undone(journal: Journal) -> None:
    first, second = (journal.filters.keep(name, LYON).record for name in ("One", "Two"))
    journal.filters.rename(first, "Uno")
    journal.filters.reorder([second, first])
    assert names(journal) == ["Two", "Uno"]
    journal.filters.remove(second)
    assert names(journal) == ["Uno"]
    for expected in (["Two", "Uno"], ["Uno", "Two"], ["One", "Two"], ["One"], []):
        journal.history.undo()
        assert names(journal) == expected


@pytest.mark.parametrize(("name", "key"), [(" ", "filter.nameless"), ("TWO", "filter.name_taken")])
def test_a_name_must_be_there_and_be_its_own(journal: Journal, name: str, key: str) -> None:
    first = journal.filters.keep("One", LYON).record
    journal.filters.keep("Two", LYON)
    with pytest.raises(UserFault) as caught:
        journal.filters.rename(first, name)
    assert caught.value.said.key == key
    assert names(journal) == ["One", "Two"]


def test_filters_are_in_the_export_of_everything(journal: Journal, tmp_path: Path) -> None:
    journal.filters.keep("In Lyon", LYON)
    export_journal(journal, tmp_path / "all.json")
    written = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert "In Lyon" in json.dumps(written["saved_filters"])
