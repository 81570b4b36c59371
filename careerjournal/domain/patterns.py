"""What recurs in setbacks: reasons, stages and skills, in sentences that name their cases; below five, nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from careerjournal.domain.folding import fold
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import WAY, Stage
from careerjournal.domain.value import value

RECURS = 2
"""From so many cases on something recurs."""
MOST_OF_A_KIND = 3
"""So many reasons, and so many skills, are told: those of most cases."""


@value
class SetbackCase:
    """One rejection: how far it had come, and which reasons its debrief names (none where there is no debrief)."""

    application_id: int
    furthest: Stage
    reasons: tuple[str, ...] = ()


@value
class SkillPointer:
    """One debrief or piece of feedback that points to a skill; `application_id` where it belongs to one."""

    skill_id: int
    skill: str
    application_id: int | None = None


@value
class Patterns:
    """What recurs, as sentences with a way to their cases. `n` is the number that the largest group of cases has.

    `said` is empty where nothing recurs yet, and holds "too early to tell" alone where there are too few of every kind.
    """

    n: int
    said: tuple[Sentence, ...] = ()

    @property
    def is_early(self) -> bool:
        """Tell whether there are too few cases of every kind."""
        return is_early(self.n)


def patterns(cases: Iterable[SetbackCase], pointers: Iterable[SkillPointer]) -> Patterns:
    """Find what recurs: reasons among debriefs that name any, stages among rejections, skills among what points."""
    rejected = list(cases)
    pointing = list(pointers)
    told = [case for case in rejected if _keys(case.reasons)]
    n = max(len(rejected), len(told), len(pointing))
    if is_early(n):
        return Patterns(n=n, said=(sentence("patterns.early", n=n),))
    return Patterns(n=n, said=(*_reasons(told), *_stages(rejected), *_skills(pointing)))


def key_of(reason: str) -> str:
    """Give the form under which two reasons are the same."""
    return " ".join(fold(reason).split())


def _keys(reasons: Iterable[str]) -> dict[str, str]:
    """Give the reasons of one case, each once."""
    return {key: " ".join(reason.split()) for reason in reasons if (key := key_of(reason))}


def _reasons(told: Sequence[SetbackCase]) -> list[Sentence]:
    if is_early(len(told)):
        return []
    cases: dict[str, list[int]] = {}
    spelt: dict[str, Counter[str]] = {}
    for case in told:
        for key, name in _keys(case.reasons).items():
            cases.setdefault(key, []).append(case.application_id)
            spelt.setdefault(key, Counter())[name] += 1
    return [
        sentence(
            "patterns.reason",
            source=cases_place(cases[key]),
            reason=min(spelt[key], key=lambda name: (-spelt[key][name], name)),
            times=len(cases[key]),
            n=len(told),
        )
        for key in _most(cases)
    ]


def _stages(rejected: Sequence[SetbackCase]) -> list[Sentence]:
    """Tell after which stage most ended; on a tie the one that lies further on the way."""
    if is_early(len(rejected)):
        return []
    cases: dict[Stage, list[int]] = {}
    for case in rejected:
        cases.setdefault(_last(case.furthest), []).append(case.application_id)
    most = max(cases, key=lambda stage: (len(cases[stage]), WAY.index(stage)))
    if len(cases[most]) < RECURS:
        return []
    key = f"patterns.stage.{most.value}"
    return [sentence(key, source=cases_place(cases[most]), times=len(cases[most]), n=len(rejected))]


def _skills(pointing: Sequence[SkillPointer]) -> list[Sentence]:
    if is_early(len(pointing)):
        return []
    found: dict[str, list[SkillPointer]] = {}
    for pointer in pointing:
        found.setdefault(f"{pointer.skill_id:020d}", []).append(pointer)
    said: list[Sentence] = []
    for key in _most(found):
        cases = [one.application_id for one in found[key] if one.application_id is not None]
        skill = found[key][0]
        source = (
            cases_place(cases)
            if len(cases) == len(found[key])
            else Place(Page.SETBACKS, record=skill.skill_id, part="skill")
        )
        said.append(
            sentence("patterns.skill", source=source, skill=skill.skill, times=len(found[key]), n=len(pointing))
        )
    return said


def _most(found: dict[str, list[int]] | dict[str, list[SkillPointer]]) -> list[str]:
    """Give what recurs, that of most cases first."""
    recurring = [key for key, cases in found.items() if len(cases) >= RECURS]
    return sorted(recurring, key=lambda key: (-len(found[key]), key))[:MOST_OF_A_KIND]


def _last(furthest: Stage) -> Stage:
    """Give the stage after which it ended; who was rejected had applied."""
    return furthest if furthest in WAY[1:5] else Stage.APPLIED


def cases_place(application_ids: Iterable[int]) -> Place:
    """Lead to these rejections alone."""
    ids = ",".join(str(one) for one in sorted(set(application_ids)))
    return Place(Page.SETBACKS, part="cases", prefill=(("ids", ids),))


def ids_of(place: Place) -> frozenset[int]:
    """Read which rejections a place leads to."""
    written = dict(place.prefill).get("ids", "")
    return frozenset(int(one) for one in written.split(",") if one.isdecimal())
