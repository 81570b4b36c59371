"""What the sections of a plan are made of beside the record itself: the search, content and people, the team."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from careerjournal.domain.actions import Action
from careerjournal.domain.companies import Company
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.folding import fold
from careerjournal.domain.follow_ups import Pause, SearchGoal, goal_on
from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import Search, search_of
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.plan.material import (
    AdmiredCompany,
    ExperimentMaterial,
    SearchPlan,
    SkillStepMaterial,
    TeamSheet,
)
from careerjournal.domain.posting import Channel
from careerjournal.domain.setbacks import SkillStep, as_listed
from careerjournal.domain.stages import Stage
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.domain.worksheets.forms_of_setbacks import FIT
from careerjournal.domain.worksheets.forms_of_teams import CHECK_IN, LEARNING, SHARED_GOALS, TEAM_QUESTIONS, WORKLOAD
from careerjournal.journal.store.belongings import company_key
from careerjournal.journal.store.read_all import read_all

_FLOWS = (
    "SELECT application.source, standing.furthest, standing.stage, count(*)"
    " FROM standing JOIN application ON application.id = standing.application_id GROUP BY 1, 2, 3"
)
_TRIES = "SELECT experiment_id, count(*) FROM post WHERE experiment_id IS NOT NULL GROUP BY experiment_id"
_KEPT_UP = frozenset(form.id for form in (TEAM_QUESTIONS, SHARED_GOALS, WORKLOAD, LEARNING))


def flows(connection: sqlite3.Connection) -> Search:
    """Count the whole way of all applications outside the trash."""
    counted = connection.execute(_FLOWS)
    return search_of({(source, Stage(furthest), Stage(stage)): n for source, furthest, stage, n in counted})


def search_plan(connection: sqlite3.Connection, day: date) -> SearchPlan:
    """Read how the search is meant to go."""
    fit = [criterion for criterion in read_all(connection, Criterion) if criterion.weighs is Weighs.FIT]
    pauses = [pause for pause in read_all(connection, Pause) if pause.ends_on is None or pause.ends_on >= day]
    return SearchPlan(
        criteria=tuple(criterion for criterion in fit if criterion.weight > 0),
        admired=_admired(connection),
        fit_sheet=_fit_sheet(connection),
        goal=goal_on(read_all(connection, SearchGoal), day),
        pauses=tuple(sorted(pauses, key=lambda pause: (pause.starts_on, pause.id))),
    )


def experiments(connection: sqlite3.Connection) -> tuple[ExperimentMaterial, ...]:
    """Read the experiments with the number of their tries, those begun last first."""
    made: dict[int, int] = dict(connection.execute(_TRIES))
    names = {channel.id: channel.name for channel in read_all(connection, Channel)}
    known = sorted(read_all(connection, Experiment), key=lambda one: (one.begun_on, one.id), reverse=True)
    return tuple(
        ExperimentMaterial(experiment=one, channel=names.get(one.channel_id or 0, ""), made=made.get(one.id, 0))
        for one in known
    )


def followed(connection: sqlite3.Connection) -> tuple[Followed, ...]:
    """Read whom the person follows, in the order in which they were named."""
    return tuple(sorted(read_all(connection, Followed), key=lambda one: (one.since, one.id)))


def team_sheets(connection: sqlite3.Connection) -> tuple[TeamSheet, ...]:
    """Read the latest worksheet of each form about a team, and every check-in, with the answers that count."""
    wanted: dict[str, Worksheet] = {}
    check_ins: list[Worksheet] = []
    for worksheet in sorted(read_all(connection, Worksheet), key=lambda one: (one.started_on, one.id)):
        if worksheet.form in _KEPT_UP:
            wanted[worksheet.form] = worksheet
        elif worksheet.form == CHECK_IN.id:
            check_ins.append(worksheet)
    chosen = [*wanted.values(), *check_ins]
    if not chosen:
        return ()
    answers = _answers(connection, {worksheet.id for worksheet in chosen})
    return tuple(
        TeamSheet(worksheet_id=one.id, form=one.form, answers=tuple(answers[one.id].items())) for one in chosen
    )


def steps_by_skill(
    connection: sqlite3.Connection, actions: Sequence[Action]
) -> Mapping[int, tuple[SkillStepMaterial, ...]]:
    """Read the steps to grow each skill; one on the list of things to do says what that list says."""
    known = {action.id: action for action in actions}
    found: defaultdict[int, list[SkillStepMaterial]] = defaultdict(list)
    for step in sorted(read_all(connection, SkillStep), key=lambda step: (step.position, step.id)):
        listed = as_listed(step, known.get(step.action_id or 0))
        found[step.skill_id].append(SkillStepMaterial(step=listed, done_on=listed.done_on))
    return {skill_id: tuple(steps) for skill_id, steps in found.items()}


def _admired(connection: sqlite3.Connection) -> tuple[AdmiredCompany, ...]:
    """Read the companies that one admires, by name, with the number of applications there."""
    admired = [company for company in read_all(connection, Company) if company.is_admired]
    counts = _applications_at(connection, [company_key(company.name) for company in admired])
    named = sorted(admired, key=lambda company: (fold(company.name), company.id))
    return tuple(AdmiredCompany(name=company.name, applications=counts[company_key(company.name)]) for company in named)


def _applications_at(connection: sqlite3.Connection, keys: Sequence[str]) -> Counter[str]:
    """Count the applications outside the trash at some companies."""
    counts: Counter[str] = Counter()
    for start in range(0, len(keys), 500):
        some = keys[start : start + 500]
        marks = ", ".join("?" * len(some))
        counts.update(
            dict(
                connection.execute(
                    f"SELECT company_key, count(*) FROM standing WHERE company_key IN ({marks}) GROUP BY company_key",
                    some,
                )
            )
        )
    return counts


def _fit_sheet(connection: sqlite3.Connection) -> int | None:
    """Give the id of the latest worksheet on which a fit was weighed; None without one."""
    found = connection.execute(
        "SELECT id FROM worksheet WHERE form = ? ORDER BY started_on DESC, id DESC LIMIT 1", (FIT.id,)
    ).fetchone()
    return int(found[0]) if found else None


def _answers(connection: sqlite3.Connection, worksheets: Iterable[int]) -> defaultdict[int, dict[str, str]]:
    """Read the answers that count of some worksheets: the latest to each question."""
    wanted = set(worksheets)
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for answer in sorted(read_all(connection, Answer), key=lambda one: (one.answered_on, one.id)):
        if answer.worksheet_id in wanted:
            found[answer.worksheet_id][answer.question] = answer.words
    return found
