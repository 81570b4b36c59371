"""In which order the sections stand on the page: the chosen ones as chosen, the others where they would usually be."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.plan.choices import PlanSection


def shown_order(chosen: Sequence[PlanSection]) -> tuple[PlanSection, ...]:
    """Give all sections: each that is not chosen stands behind the one that usually comes before it."""
    shown = list(dict.fromkeys(chosen))
    before: PlanSection | None = None
    for section in PlanSection:
        if section not in shown:
            shown.insert(0 if before is None else shown.index(before) + 1, section)
        before = section
    return tuple(shown)


def switched(chosen: Sequence[PlanSection], section: PlanSection, *, on: bool) -> tuple[PlanSection, ...]:
    """Take a section into the plan where it stands on the page, or out of it."""
    return tuple(each for each in shown_order(chosen) if (on if each is section else each in chosen))


def moved(chosen: Sequence[PlanSection], section: PlanSection, steps: int) -> tuple[PlanSection, ...]:
    """Move a chosen section so many places on, or back where they are below 0, as far as it goes."""
    order = list(dict.fromkeys(chosen))
    if section not in order:
        return tuple(order)
    place = order.index(section)
    order.insert(max(0, min(len(order) - 1, place + steps)), order.pop(place))
    return tuple(order)


def moved_to(
    chosen: Sequence[PlanSection], section: PlanSection, behind: Sequence[PlanSection]
) -> tuple[PlanSection, ...]:
    """Move a chosen section behind all those that it was dropped below."""
    others = [each for each in dict.fromkeys(chosen) if each is not section]
    if section not in chosen:
        return tuple(others)
    place = sum(each in behind for each in others)
    return (*others[:place], section, *others[place:])
