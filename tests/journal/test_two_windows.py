"""Two windows on one application: what each changed comes together, and where it cannot, that is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import log


@pytest.fixture
def other(journal: Journal) -> Iterator[Journal]:
    """The same journal in another window."""
    with journal.on_worker() as opened:
        yield opened


def test_different_fields_come_together(journal: Journal, other: Journal, path: Path) -> None:
    own_id = log(journal, "Orb", notes="Ask")
    seen = journal.applications.one(own_id).application
    other.applications.edit(replace(seen, notes="Ask who reads it", tags=("remote",)), since=seen)
    journal.applications.edit(replace(seen, place="Lyon"), since=seen)
    kept = journal.applications.one(own_id).application
    assert (kept.notes, kept.tags, kept.place) == ("Ask who reads it", ("remote",), "Lyon")


def test_the_same_field_is_not_overwritten_and_both_wordings_are_said(journal: Journal, other: Journal) -> None:
    own_id = log(journal, "Orb", place="Lyon")
    seen = journal.applications.one(own_id).application
    other.applications.edit(replace(seen, place="Bremen"), since=seen)
    with pytest.raises(UserFault) as caught:
        journal.applications.edit(replace(seen, place="Rome", role="Writer"), since=seen)
    said = say(caught.value.said, words_for("en"))
    assert said.startswith(
        "Orb was changed in another window meanwhile: there it says “Bremen” where you wrote “Rome”."
    )
    kept = journal.applications.one(own_id).application
    assert (kept.place, kept.role) == ("Bremen", seen.role)


def test_the_same_words_in_both_windows_are_no_quarrel(journal: Journal, other: Journal) -> None:
    own_id = log(journal, "Orb")
    seen = journal.applications.one(own_id).application
    for window in (other, journal):
        window.applications.edit(replace(seen, place="Rome"), since=seen)
    assert journal.applications.one(own_id).application.place == "Rome"


def test_one_that_went_to_the_trash_elsewhere_stays_there_with_what_is_changed(
    journal: Journal, other: Journal
) -> None:
    own_id = log(journal, "Orb")
    seen = journal.applications.one(own_id).application
    other.applications.trash(own_id)
    journal.applications.edit(replace(seen, place="Rome"), since=seen)
    kept = journal.applications.one(own_id).application
    assert kept.trashed_at is not None
    assert kept.place == "Rome"


def test_an_application_keeps_a_company(journal: Journal) -> None:
    own_id = log(journal, "Orb")
    seen = journal.applications.one(own_id).application
    with pytest.raises(UserFault) as caught:
        journal.applications.edit(replace(seen, company=" "), since=seen)
    assert caught.value.said.key == "application.nameless"
