from __future__ import annotations

from careerjournal.domain.applications import Application
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY, event, log

ENGLISH = words_for("en")


def of(journal: Journal, own_id: int) -> Application:
    return journal.applications.one(own_id).application


def test_an_event_is_added_to_all_of_them_in_one_step(journal: Journal) -> None:
    ids = [log(journal, name, event(EventKind.APPLIED)) for name in ("A", "B", "C")]
    changes = journal.several.add_event(ids[:2], event(EventKind.NO_REPLY, TODAY))
    assert say(changes.said, ENGLISH) == "No reply added to 2 applications"
    stages = [journal.applications.one(own_id).standing.stage for own_id in ids]
    assert stages == [Stage.NO_REPLY, Stage.NO_REPLY, Stage.APPLIED]
    journal.history.undo()
    assert journal.applications.counts().by_stage[Stage.APPLIED] == 3


def test_a_tag_is_the_same_in_any_spelling_and_added_once(journal: Journal) -> None:
    first, second = log(journal, "A", tags=("Café",)), log(journal, "B")
    changes = journal.several.add_tag([first, second], "  cafe ")
    assert say(changes.said, ENGLISH) == "1 application tagged Café"
    assert (of(journal, first).tags, of(journal, second).tags) == (("Café",), ("Café",))
    assert journal.applications.tags() == ["Café"]
    assert not journal.several.add_tag([first, second], "CAFÉ").kinds
    journal.several.remove_tag([first, second], "CAFE")
    assert journal.applications.tags() == []
    journal.history.undo()
    assert journal.several.tags_of([second]) == ["Café"]


def test_tags_cannot_go_round_in_circles(journal: Journal) -> None:
    own_id = log(journal, "A")
    for tag in ("a", "b", "A", "B", "a", "b"):
        journal.several.add_tag([own_id], tag)
    assert of(journal, own_id).tags == ("a", "b")


def test_several_go_to_the_trash_and_come_back_together(journal: Journal) -> None:
    ids = [log(journal, name) for name in ("A", "B", "C")]
    changes = journal.several.trash([*ids[:2], 99])
    assert say(changes.said, ENGLISH) == "Moved 2 applications to the trash"
    assert journal.applications.counts().total == 1
    assert not journal.several.trash(ids[:2]).kinds
    journal.history.undo()
    assert journal.applications.counts().total == 3
