"""What is done to grow skills, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Skill, SkillStep, as_listed
from careerjournal.journal.clock import Clock
from careerjournal.journal.store.store import Store, Verb, read_values
from careerjournal.journal.store.tables import ACTION, SKILL_STEP

_ALL = select(SKILL_STEP).order_by(SKILL_STEP.c.skill_id, SKILL_STEP.c.position, SKILL_STEP.c.id)
_LISTED = select(ACTION).join(SKILL_STEP, SKILL_STEP.c.action_id == ACTION.c.id)


class SkillSteps:
    """Verbs and readings about the skills plan."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[SkillStep]:
        """Read the steps, skill by skill, in the person's order; what is on the list of things to do as it says."""
        with self._store.reading() as connection:
            steps = read_values(connection, SkillStep, _ALL)
            actions = {action.id: action for action in read_values(connection, Action, _LISTED)}
        return [as_listed(step, actions.get(step.action_id or 0)) for step in steps]

    def keep(self, step: SkillStep) -> Changes:
        """Keep a step, and let the thing to do that it was put on the list as say the same.

        A new one without a place goes last of its skill. Raises UserFault for no words, and where the step, its skill
        or its action is gone.
        """
        step = replace(step, what=" ".join(step.what.split()))
        if not step.what:
            raise UserFault(sentence("skill_step.needs_words"))
        with self._store.verb() as verb:
            verb.must_get(Skill, step.skill_id)
            if not step.id and not step.position:
                step = replace(step, position=_last(verb, step.skill_id) + 1)
            if step.action_id is not None:
                action = verb.must_get(Action, step.action_id)
                follows = replace(action, title=step.what, due_on=step.by)
                if follows != action:
                    verb.put(follows)
            key = "done.edit_skill_step" if step.id else "done.add_skill_step"
            verb.say(sentence(key, what=step.what), verb.put_known(step))
        return verb.changes

    def put_on_list(self, step_id: int) -> Changes:
        """Make a thing to do of a step, with its day; it then counts as done by that. Raises UserFault if gone."""
        with self._store.verb() as verb:
            step = verb.must_get(SkillStep, step_id)
            if step.action_id is None:
                action = Action(
                    title=step.what,
                    due_on=step.by,
                    done_on=step.done_on,
                    origin=Origin.SKILL,
                    origin_id=step.skill_id,
                    skill_id=step.skill_id,
                    made_on=self._clock.today(),
                )
                verb.put(replace(step, action_id=verb.put(action)))
            verb.say(sentence("done.list_skill_step", what=step.what), step_id)
        return verb.changes

    def finish(self, step_id: int) -> Changes:
        """Say that a step was done today, and tick off its thing to do. Raises UserFault where it is gone."""
        return self._mark("done.finish_skill_step", step_id, is_done=True)

    def reopen(self, step_id: int) -> Changes:
        """Take that back. Raises UserFault where it is gone."""
        return self._mark("done.reopen_skill_step", step_id, is_done=False)

    def order(self, step_ids: Sequence[int]) -> Changes:
        """Put the steps of a skill in another order. Raises UserFault where one of them is gone."""
        with self._store.verb() as verb:
            for position, step_id in enumerate(step_ids, start=1):
                verb.put(replace(verb.must_get(SkillStep, step_id), position=position))
            verb.say(sentence("done.order_skill_steps"), step_ids[0] if step_ids else 0)
        return verb.changes

    def remove(self, step_id: int) -> Changes:
        """Remove a step; a thing to do that it was put on the list as stays there. Raises UserFault if it is gone."""
        with self._store.verb() as verb:
            step = verb.must_get(SkillStep, step_id)
            verb.remove(Kind.SKILL_STEP, [step_id])
            verb.say(sentence("done.remove_skill_step", what=step.what), step_id)
        return verb.changes

    def _mark(self, key: str, step_id: int, *, is_done: bool) -> Changes:
        """Write the day of doing where it counts: into the thing to do, or into the step."""
        on = self._clock.today() if is_done else None
        with self._store.verb() as verb:
            step = verb.must_get(SkillStep, step_id)
            action = verb.get(Action, step.action_id) if step.action_id is not None else None
            if action is not None:
                verb.put(replace(action, done_on=on, dropped_on=None))
            else:
                verb.put(replace(step, done_on=on))
            verb.say(sentence(key, what=step.what), step_id)
        return verb.changes


def _last(verb: Verb, skill_id: int) -> int:
    """Give the place of the last step of a skill."""
    places = select(func.max(SKILL_STEP.c.position)).where(SKILL_STEP.c.skill_id == skill_id)
    return verb.connection.execute(places).scalar() or 0
