"""Write the career plan: material from the journal, composed, set on paper, kept in a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from careerjournal.documents.missing import missing_in
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import PlanLook, write
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import OwnStage, names_of
from careerjournal.domain.plan import PlanChoices
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.material import Material
from careerjournal.domain.plan.wording import worded_plan
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.language.resources import resource
from careerjournal.language.words import Words, available, screen, words_for
from careerjournal.workflows.guide_progress import HasGuidesAndPlan, plan_material

__all__ = ["composed_bytes", "material_bytes", "missing_in_plan", "plan_bytes", "plan_material", "said_of_missing"]

_THEME = ("themes", "quiet.toml")
_MOST_NAMED = 12


def plan_bytes(journal: HasGuidesAndPlan, choices: PlanChoices, day: date) -> bytes:
    """Write the journal's plan as of a day; the same journal, choices and day give the same bytes.

    Raises UserFault where there are no words for the chosen language.
    """
    return material_bytes(plan_material(journal, choices, day), choices, day)


def material_bytes(material: Material, choices: PlanChoices, day: date, *, is_preview: bool = False) -> bytes:
    """Write a plan of material already read (on a worker, say); UserFault as above. A preview has no tags."""
    plan = worded_plan(material, choices, day).plan
    return composed_bytes(plan, choices, material.own_stages, is_preview=is_preview)


def composed_bytes(
    plan: CareerPlan, choices: PlanChoices, own_stages: Iterable[OwnStage], *, is_preview: bool = False
) -> bytes:
    """Write a plan already composed, with the names that the person gave to stages; UserFault as above."""
    words = _words(choices.language).with_names(names_of(own_stages))
    theme = paper_theme(resource(*_THEME), choices.design)
    look = PlanLook(margins=choices.margins, is_fillable=choices.fillable, is_tagged=not is_preview)
    return write(plan, words, choices.paper, resource("fonts"), theme, look)


def missing_in_plan(material: Material, choices: PlanChoices, day: date) -> list[str]:
    """Give the characters that no font has and the plan therefore draws as signs; UserFault as above."""
    return missing_in(worded_plan(material, choices, day).plan, _words(choices.language).code, resource("fonts"))


def said_of_missing(characters: Sequence[str]) -> Sentence:
    """Say beside an export which characters (one at least) are drawn as signs, each with its code."""
    named: list[str | Sentence] = [f"{one} (U+{ord(one):04X})" for one in characters[:_MOST_NAMED]]
    if len(characters) > _MOST_NAMED:
        named.append(sentence("done.plan.missing_more", n=len(characters) - _MOST_NAMED))
    return sentence("done.plan.missing", n=len(characters), characters=tuple(named))


def _words(code: str) -> Words:
    """Give the words of the plan's language; without one those of the screen."""
    if not code:
        return screen()
    try:
        return words_for(code)
    except LookupError:
        codes = tuple(language.code for language in available())
        raise UserFault(sentence("fault.plan.language", language=code, languages=codes)) from None
