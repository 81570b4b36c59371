"""How the search is meant to go: what matters, where one would like to work, the week's numbers, pauses."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.offers import Criterion
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, OwnWords, Paragraph, PointList, WeightRow, WeightTable, Words
from careerjournal.domain.plan.material import AdmiredCompany, Material
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.weighing import name_of

_GOAL = Place(Page.APPLICATIONS, part="search_goal")
_PAUSE = Place(Page.APPLICATIONS, part="pause")


def search_blocks(material: Material, day: date) -> tuple[Block, ...]:
    """Set the week's numbers and the rule of pausing, what matters, and the companies one admires."""
    plan = material.search
    blocks: list[Block] = []
    if plan.goal is not None:
        blocks.append(Paragraph(text=_week(plan.goal)))
    blocks += [Paragraph(text=_pause(pause, day)) for pause in plan.pauses]
    if plan.goal is not None or plan.pauses:
        blocks.append(Paragraph(text=sentence("plan.search.pause_rule", source=_PAUSE)))
    if plan.criteria:
        heaviest_first = sorted(plan.criteria, key=lambda one: (-one.weight, one.position, one.id))
        rows = tuple(_weighed(one) for one in heaviest_first)
        place = Place(Page.SETBACKS, plan.fit_sheet, "worksheet") if plan.fit_sheet else Place(Page.SETBACKS)
        blocks.append(WeightTable(title=sentence("plan.search.criteria"), rows=rows, source=place))
    if plan.admired:
        points = tuple(_admired(one) for one in plan.admired)
        blocks.append(PointList(title=sentence("plan.search.admired"), points=points))
    return tuple(blocks)


def _week(goal: SearchGoal) -> Sentence:
    """Say how many applications a week are enough, and how many are plenty."""
    if goal.ceiling is None:
        return sentence("plan.search.floor", source=_GOAL, n=goal.floor)
    if goal.ceiling == goal.floor:
        return sentence("plan.search.exactly", source=_GOAL, n=goal.floor)
    return sentence("plan.search.floor_and_ceiling", source=_GOAL, floor=goal.floor, n=goal.ceiling)


def _pause(pause: Pause, day: date) -> Sentence:
    """Say that the search rests, or will rest."""
    if pause.starts_on > day:
        if pause.ends_on is None:
            return sentence("plan.search.will_pause_from", source=_PAUSE, first=pause.starts_on)
        return sentence("plan.search.will_pause", source=_PAUSE, first=pause.starts_on, last=pause.ends_on)
    if pause.ends_on is None:
        return sentence("plan.search.pauses", source=_PAUSE)
    return sentence("plan.search.pauses_until", source=_PAUSE, last=pause.ends_on)


def _weighed(criterion: Criterion) -> WeightRow:
    """Name a criterion with its weight."""
    name = name_of(criterion)
    words: Words = OwnWords(text=name) if isinstance(name, str) else name
    return WeightRow(name=words, weight=criterion.weight, said=sentence(f"plan.weight.{criterion.weight}"))


def _admired(company: AdmiredCompany) -> Words:
    """Name a company, and how many applications went there."""
    place = Place(Page.APPLICATIONS, part="company", prefill=(("company", company.name),))
    if not company.applications:
        return OwnWords(text=company.name, source=place)
    return sentence("plan.search.applied_there", source=place, company=company.name, n=company.applications)
