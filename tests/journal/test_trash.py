"""Deleting an application asks nothing and loses nothing: what belongs to it goes along and comes back with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from careerjournal.domain.companies import Contact, Purpose
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, dump, event, log


def seen(journal: Journal) -> dict[str, Any]:
    """Everything in which an application or what belongs to it can be met."""
    today, rows = journal.today.view(TODAY), journal.files.export_rows()
    return {
        "setbacks": journal.setbacks.rows(),
        "feedback": journal.setbacks.feedback(),
        "reasons": journal.setbacks.reasons(),
        "skills": [(row.skill.name, row.pointed_to) for row in journal.setbacks.skills()],
        "worksheets": journal.worksheets.listing(),
        "contacts": journal.contacts.due(TODAY),
        "today": (today.debriefs, today.lesson, today.worksheets, today.contacts),
        "steps": journal.patterns.steps_taken(),
        "patterns": journal.patterns.now(),
        "counts": journal.applications.counts(),
        "export": (rows.applications, rows.debriefs, rows.feedback, rows.contacts, rows.documents, rows.answers),
    }


def fill(journal: Journal) -> int:
    """Log an application with one of everything that can belong to it."""
    own = log(journal, "Lumen", event(EventKind.APPLIED), event(EventKind.INTERVIEW), event(EventKind.REJECTED))
    skill = journal.setbacks.keep_skill(Skill(name="Figures", named_on=TODAY)).record
    journal.setbacks.keep_debrief(
        Debrief(
            application_id=own,
            reasons=("Timing",),
            lesson="Ask",
            went_well="They laughed",
            skill_id=skill,
            started_on=TODAY,
            ask_on=TODAY,
        )
    )
    journal.setbacks.keep_feedback(
        Feedback(application_id=own, person="Ines", words="Kind", asked_on=TODAY, received_on=TODAY, skill_id=skill)
    )
    sheet = journal.worksheets.begin("job", application_id=own, answers={"pace": "selective"}).record
    journal.worksheets.ask_later(sheet, TODAY)
    journal.contacts.keep(Contact(name="Ines", company="Lumen", application_id=own, next_on=TODAY - timedelta(days=1)))
    journal.documents.add(b"A letter", application_id=own, name="letter.txt", purpose=Purpose.LETTER)
    return own


def test_all_that_belongs_to_an_application_goes_and_comes_back_with_it(journal: Journal, path: Path) -> None:
    before = seen(journal)
    own = fill(journal)
    there, rows = seen(journal), dump(path)
    assert all(there[name] != before[name] for name in there if name != "patterns")
    journal.applications.trash(own)
    gone = seen(journal)
    assert gone == {**before, "skills": [("Figures", 0)]}
    assert [one.company for one in journal.applications.trashed()] == ["Lumen"]
    journal.applications.restore(own)
    assert seen(journal) == there
    assert dump(path) == rows


def test_undo_of_the_trash_is_the_same_as_putting_back(journal: Journal, path: Path) -> None:
    own = fill(journal)
    rows = dump(path)
    journal.applications.trash(own)
    journal.history.undo()
    assert dump(path) == rows
    assert journal.applications.trashed() == []
