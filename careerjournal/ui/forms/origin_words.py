"""Where a thing to do came from, in words: the same on Today and in the list of all."""

from __future__ import annotations

from careerjournal.domain.actions import Action, Origin
from careerjournal.language.words import AsIs, Words


def came_from_words(action: Action, named: str, words: Words) -> str:
    """Say where an action came from; `named` is the company, person, skill, goal or worksheet."""
    made = AsIs(words.formats.day_month(action.made_on))
    match action.origin:
        case Origin.DEBRIEF:
            return words.tr("From a lesson of {day}, {company}", day=made, company=named)
        case Origin.FEEDBACK:
            return words.tr("From the feedback of {person}", person=named)
        case Origin.SKILL:
            return words.tr("For the skill {skill}", skill=named)
        case Origin.GOAL:
            return words.tr("For the goal {goal}", goal=named)
        case Origin.WORKSHEET if named:
            return words.tr("From {title}", title=named)
        case Origin.GUIDE:
            return words.tr("From a guide, on {day}", day=made)
        case Origin.PLAN:
            return words.tr("From the plan, on {day}", day=made)
        case _:
            return words.tr("Noted on {day}", day=made)


def origin_name(origin: Origin, words: Words) -> str:
    """Name an origin, to choose by it."""
    return {
        Origin.OWN: words.tr("My own"),
        Origin.DEBRIEF: words.tr("Lessons"),
        Origin.FEEDBACK: words.tr("Feedback"),
        Origin.SKILL: words.tr("Skills"),
        Origin.GOAL: words.tr("Goals"),
        Origin.WORKSHEET: words.tr("Worksheets"),
        Origin.GUIDE: words.tr("Guides"),
        Origin.PLAN: words.tr("The plan"),
    }[origin]
