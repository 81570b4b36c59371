"""A debrief on paper: every step in which something stands, in the order of its worksheet, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from careerjournal.documents.debrief_pdf import debrief_pdf
from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import Application
from careerjournal.domain.debrief_paper import DebriefPaper
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.plan import Paper
from careerjournal.domain.setbacks import Debrief, Feedback
from careerjournal.domain.stages import EventKind
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.documents.test_worksheet_papers import DAY, pages_of, sheet, theme

NINTH = date(2026, 11, 9)
EMPTY = DebriefPaper(
    application=Application(
        id=1, company="Lumen Books", role="Brand editor", logged_at=datetime(2026, 10, 8, tzinfo=UTC)
    ),
    events=(),
    debrief=Debrief(application_id=1, started_on=NINTH),
    feedback=(),
    actions=(),
    skill="",
    questions=None,
    owner="Lina Marek",
    written_on=DAY,
)


def look_back(words: str) -> DebriefPaper:
    """Make a debrief in which every step was filled."""
    return replace(
        EMPTY,
        events=(
            ApplicationEvent(kind=EventKind.APPLIED, on=date(2026, 10, 8), note=words),
            ApplicationEvent(kind=EventKind.INTERVIEW, on=date(2026, 11, 1), round=2, name="Portfolio"),
            ApplicationEvent(kind=EventKind.REJECTED),
        ),
        debrief=Debrief(
            application_id=1,
            started_on=NINTH,
            facts=("They saw the portfolio at the end", words),
            guesses=("My numbers sounded thin", "They wanted another sector"),
            reasons=("No figures", "Seen late"),
            lesson="Show one piece in the first minute.",
            skill_id=4,
            went_well="The conversation ran over.",
        ),
        feedback=(
            Feedback(
                person="Anna", about="First interview", received_on=NINTH, words="We liked you.", reflection=words
            ),
            Feedback(person="Paul", about="My numbers sounded thin", asked_on=NINTH),
        ),
        actions=(
            Action(title="Rewrite two lines", due_on=DAY, made_on=NINTH, origin=Origin.DEBRIEF),
            Action(title="Write to Anna", done_on=NINTH, made_on=NINTH, origin=Origin.DEBRIEF),
        ),
        skill="Reporting",
        questions=sheet("job", {"team": "As another intern", "pace": "pause"}),
    )


def text_of(paper: DebriefPaper, language: str = "en", size: Paper = Paper.A4) -> str:
    return " ".join(pages_of(debrief_pdf(paper, words_for(language), size, resource("fonts"), theme())))


def test_all_steps_stand_on_the_paper_in_their_order() -> None:
    text = text_of(look_back("Said in my words"))
    ordered = [
        *("Brand editor at Lumen Books", "Begun on 9 November 2026", "Where it ended", "8 October 2026 Applied"),
        *("Said in my words", "Interview 2: Portfolio", "No day noted", "Rejected", "What went well"),
        *("What they said", "Anna, about First interview · 9 November 2026", "“We liked you.”", "What I make of it"),
        *("Paul, about My numbers sounded thin", "Asked on 9 November 2026"),
        *("Facts and guesses", "What I know", "They saw the portfolio at the end", "What I suppose"),
        *("My numbers sounded thin (Asked on 9 November 2026)", "They wanted another sector", "Reasons", "No figures"),
        *("Did it fit me?", "As another intern", "How I go on", "Pause the search"),
        *("One lesson", "Show one piece in the first minute.", "Points to the skill Reporting", "One thing to try"),
        *("Rewrite two lines (By 21 November 2026)", "Write to Anna (Done on 9 November 2026)"),
    ]
    places = [0]
    for words in ordered:
        places.append(text.find(words, places[-1]))
        assert places[-1] >= 0, words


def test_a_step_without_anything_in_it_takes_no_room() -> None:
    text = text_of(EMPTY)
    assert "Brand editor at Lumen Books" in text
    for title in ("Where it ended", "What they said", "Facts and guesses", "Reasons", "One lesson", "One thing to try"):
        assert title not in text
    assert "Lumen Books Look back" in text_of(replace(EMPTY, application=replace(EMPTY.application, role=""), owner=""))


@pytest.mark.parametrize("size", list(Paper))
def test_a_note_longer_than_a_page_goes_on_over_pages_whole(size: Paper) -> None:
    note = " ".join(f"word{number}" for number in range(1500))
    paper = replace(EMPTY, events=(ApplicationEvent(kind=EventKind.APPLIED, on=NINTH, note=note),))
    text = text_of(paper, size=size)
    assert "word0 " in text
    assert "word1499" in text


def test_in_arabic_it_speaks_arabic() -> None:
    text = text_of(look_back("قيل بكلماتي"), "ar")
    assert "أين انتهى" in text
    assert "ما أعرفه" in text
