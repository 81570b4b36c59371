"""Tags as a whole: counted wherever they stand, and renamed everywhere by one verb that one undo takes back."""

from __future__ import annotations

import pytest

from careerjournal.domain.application_query import ApplicationQuery, from_json
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY, log

ENGLISH = words_for("en", isolates=False)


def used(journal: Journal) -> list[tuple[str, int, int]]:
    return [(use.tag, use.applications, use.pages) for use in journal.tags.used()]


def filled(journal: Journal) -> list[int]:
    """Log three applications, one in the trash, a diary page and a filter, all with the tag of a town."""
    ids = [
        log(journal, "A", tags=("Vienna", "remote")),
        log(journal, "B", tags=("vienna",)),
        log(journal, "C", tags=("Vienna",)),
    ]
    journal.applications.trash(ids[2])
    journal.diary.keep(DiaryEntry(on=TODAY, words="A walk", tags=("VIENNA", "calm")))
    journal.filters.keep("Town", ApplicationQuery(tags=frozenset({"vienna"})))
    return ids


def test_tags_are_counted_wherever_they_stand(journal: Journal) -> None:
    filled(journal)
    assert used(journal) == [("VIENNA", 2, 1), ("calm", 0, 1), ("remote", 1, 0)]


def test_a_tag_is_renamed_everywhere_and_one_undo_takes_it_back(journal: Journal) -> None:
    ids = filled(journal)
    before = used(journal)
    changes = journal.tags.rename("Vienna", "Wien")
    assert say(changes.said, ENGLISH) == "The tag Vienna is called Wien now"
    assert used(journal) == [("Wien", 2, 1), ("calm", 0, 1), ("remote", 1, 0)]
    assert journal.applications.one(ids[0]).application.tags == ("Wien", "remote")
    assert [from_json(one.words).tags for one in journal.filters.all()] == [frozenset({"Wien"})]
    assert list(journal.applications.ids(ApplicationQuery(tags=frozenset({"wien"})))) == [ids[1], ids[0]]
    assert journal.files.check() == []
    journal.applications.restore(ids[2])
    assert journal.applications.one(ids[2]).application.tags == ("Wien",)
    journal.history.undo()
    journal.history.undo()
    assert used(journal) == before
    assert journal.files.check() == []


def test_a_tag_that_takes_anothers_name_becomes_one_with_it(journal: Journal) -> None:
    own_id = log(journal, "A", tags=("Café", "coffee house", "b"))
    log(journal, "B", tags=("Café",))
    journal.tags.rename("coffee house", "cafe")
    assert journal.applications.one(own_id).application.tags == ("Café", "b")
    assert used(journal) == [("Café", 2, 0), ("b", 1, 0)]


def test_a_spelling_is_changed_as_well(journal: Journal) -> None:
    log(journal, "A", tags=("remote",))
    log(journal, "B", tags=("REMOTE",))
    journal.tags.rename("remote", "Remote")
    assert used(journal) == [("Remote", 2, 0)]
    assert not journal.tags.rename("gone", "other").kinds


@pytest.mark.parametrize("name", ["", "  #, ", "two, tags"])
def test_a_name_that_is_no_single_tag_is_refused(journal: Journal, name: str) -> None:
    log(journal, "A", tags=("remote",))
    with pytest.raises(UserFault):
        journal.tags.rename("remote", name)
    assert used(journal) == [("remote", 1, 0)]
