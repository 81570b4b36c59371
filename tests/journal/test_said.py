"""What verbs and faults say can be said."""

from __future__ import annotations

import pytest

from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import application, event

ENGLISH = words_for("en")


@pytest.mark.parametrize(("role", "said"), [("Editor", "Logged Editor at Lumen"), ("", "Logged Lumen")])
def test_an_application_is_named_with_its_role_where_there_is_one(journal: Journal, role: str, said: str) -> None:
    changes = journal.applications.log(application("Lumen", role), [])
    assert say(changes.said, ENGLISH) == said
    undone = journal.history.undo()
    assert undone is not None
    assert say(undone.said, ENGLISH) == f"Undone: {said}"


def test_an_event_is_named_by_its_kind(journal: Journal) -> None:
    own_id = journal.applications.log(application(), []).record
    changes = journal.applications.add_event(event(EventKind.NO_REPLY, application_id=own_id))
    assert say(changes.said, ENGLISH) == "Lumen: No reply added"


@pytest.mark.parametrize(("person", "said"), [("Ada", "Feedback from Ada kept"), ("", "Feedback kept")])
def test_feedback_is_named_by_its_person_where_there_is_one(journal: Journal, person: str, said: str) -> None:
    assert say(journal.setbacks.keep_feedback(Feedback(person=person)).said, ENGLISH) == said


def test_a_check_counts_what_it_found() -> None:
    assert say(sentence("check.dangling", n=1), ENGLISH) == "1 record belongs to another that is not there."
    assert say(sentence("check.dangling", n=3), ENGLISH) == "3 records belong to others that are not there."
