from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from careerjournal.domain.places import Page, Place
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Debrief, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.sentences_text import sentence_from, sentence_text
from careerjournal.journal.store.undo import STEPS_KEPT
from tests.journal.helpers import TODAY, FixedClock, application, event, log


def test_undo_and_redo_outlive_a_restart(path: Path, clock: FixedClock) -> None:
    with Journal.open(path, clock=clock) as journal:
        log(journal, "Lumen", event(EventKind.APPLIED))
        log(journal, "Orb")
        journal.history.undo()
    with Journal.open(path, clock=clock) as journal:
        assert journal.history.next_undo() == sentence("done.log", company="Lumen", role="Editor")
        assert journal.history.next_redo() == sentence("done.log", company="Orb", role="Editor")
        changes = journal.history.redo()
        assert changes is not None
        assert journal.applications.one(changes.record).application.company == "Orb"
        journal.history.undo()
        journal.history.undo()
        assert journal.applications.counts().total == 0


def test_an_undo_says_what_it_took_back(journal: Journal) -> None:
    own_id = log(journal)
    said = sentence("done.log", company="Lumen", role="Editor")
    undone = journal.history.undo()
    assert undone is not None
    assert (undone.said, undone.record) == (sentence("done.undo", what=said), own_id)
    redone = journal.history.redo()
    assert redone is not None
    assert (redone.said, redone.kinds) == (sentence("done.redo", what=said), undone.kinds)
    assert journal.history.redo() is None


def test_a_new_verb_after_an_undo_gives_up_what_could_be_redone(journal: Journal) -> None:
    log(journal, "Lumen")
    journal.history.undo()
    log(journal, "Orb")
    assert journal.history.next_redo() is None
    assert journal.history.redo() is None
    assert journal.applications.counts().total == 1


def test_an_id_is_never_given_twice_even_after_an_undo(journal: Journal) -> None:
    first = log(journal, "Lumen")
    journal.history.undo()
    assert log(journal, "Orb") > first


def test_the_last_steps_are_kept_and_the_rest_forgotten(journal: Journal, path: Path) -> None:
    for number in range(STEPS_KEPT + 3):
        log(journal, f"Company {number}")
    undone = 0
    while journal.history.undo():
        undone += 1
    assert undone == STEPS_KEPT
    assert journal.applications.counts().total == 3
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT min(step_id) FROM undo_row").fetchone() == (4,)


def test_removing_a_skill_clears_what_pointed_to_it_and_undo_points_again(journal: Journal) -> None:
    own_id = log(journal)
    skill = journal.setbacks.keep_skill(Skill(name="Rust", named_on=TODAY)).record
    journal.setbacks.keep_debrief(Debrief(application_id=own_id, lesson="Learn", skill_id=skill, started_on=TODAY))
    journal.setbacks.remove_skill(skill)
    debrief = journal.setbacks.debrief_for(own_id)
    assert debrief is not None
    assert debrief.skill_id is None
    journal.history.undo()
    debrief = journal.setbacks.debrief_for(own_id)
    assert debrief is not None
    assert debrief.skill_id == skill


def test_drafts_stand_outside_undo(journal: Journal) -> None:
    journal.drafts.keep("debrief:1", "half a sent")
    journal.drafts.keep("debrief:1", "half a sentence")
    assert journal.drafts.get("debrief:1") == "half a sentence"
    assert journal.history.next_undo() is None
    journal.drafts.drop("debrief:1")
    assert journal.drafts.get("debrief:1") == ""


def test_a_draft_goes_with_the_application_logged_from_it_and_undo_does_not_bring_it_back(journal: Journal) -> None:
    for key in ("quick capture", "another"):
        journal.drafts.keep(key, "Lumen, Editor")
    journal.applications.log(application("Lumen"), [event(EventKind.APPLIED)], draft="quick capture")
    assert (journal.drafts.get("quick capture"), journal.drafts.get("another")) == ("", "Lumen, Editor")
    journal.history.undo()
    assert journal.drafts.get("quick capture") == ""


def test_the_size_of_an_undo_is_known_before(journal: Journal) -> None:
    assert (journal.history.size_of_next_undo(), journal.history.size_of_next_redo()) == (0, 0)
    log(journal, "Lumen", event(EventKind.APPLIED), event(EventKind.REJECTED))
    assert journal.history.size_of_next_undo() == 3
    journal.history.undo()
    assert journal.history.size_of_next_redo() == 3


def test_a_sentence_comes_back_from_its_text() -> None:
    place = Place(Page.SETBACKS, 4, "debrief", (("company", "Lumen"),))
    said = Sentence(
        "key",
        (
            ("day", date(2026, 11, 20)),
            ("inner", sentence("stage.applied", n=2)),
            ("names", ("A", sentence("b"))),
            ("share", 0.5),
        ),
        place,
    )
    assert sentence_from(sentence_text(said)) == said
