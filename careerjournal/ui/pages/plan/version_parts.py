"""What is shown of a plan that was kept: what came of it, how it differs from another, what it said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.plan.comparison import Difference, Differing, Topic
from careerjournal.domain.plan.outcomes import Outcome, State
from careerjournal.domain.plan.snapshot import Group
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.pages.plan.composed_blocks import BlockMaker
from careerjournal.ui.pages.plan.own_blocks import own_block_widgets
from careerjournal.ui.pages.plan.sources import OpenButton, said

_STATES = (State.DONE, State.CARRIED, State.ENDED)


def state_name(state: State) -> str:
    """Name a state as the heading over what is in it."""
    names = {
        State.DONE: tr("Done since"),
        State.CARRIED: tr("Carried forward"),
        State.ENDED: tr("No longer planned"),
    }
    return names[state]


def group_name(group: Group) -> str:
    """Name what is planned."""
    names = {
        Group.GOALS: tr("Goals"),
        Group.ACTIONS: tr("To do"),
        Group.SKILLS: tr("Skills"),
        Group.STEPS: tr("Steps to grow skills"),
        Group.POSTING: tr("Posting goals"),
    }
    return names[group]


def _kind_name(group: Group) -> str:
    """Name what one thing planned is."""
    names = {
        Group.GOALS: tr("Goal"),
        Group.ACTIONS: tr("To do"),
        Group.SKILLS: tr("Skill"),
        Group.STEPS: tr("Step to grow a skill"),
        Group.POSTING: tr("Posting goal"),
    }
    return names[group]


def counted(told: Sequence[Outcome], words: Words) -> str:
    """Say in brief what came of a plan: "3 done, 5 carried forward"."""
    done = sum(one.state is State.DONE for one in told)
    carried = sum(one.state is State.CARRIED for one in told)
    parts = [
        words.ntr("{n} done", "{n} done", done) if done else "",
        words.ntr("{n} carried forward", "{n} carried forward", carried) if carried else "",
    ]
    named = tuple(AsIs(part) for part in parts if part)
    return tr("{what}", what=named) if named else tr("Nothing was planned in it.")


class OutcomeRow(QWidget):
    """One thing planned and what became of it; a goal can be said to be reached, or not yet."""

    def __init__(self, told: Outcome, desk: Desk) -> None:
        super().__init__()
        self._told, self._desk = told, desk
        words = desk.words
        what = say(told.what, words)
        group = _kind_name(told.group)
        below = tr("{group}. {said}", group=AsIs(group), said=AsIs(say(told.said, words)))
        texts = column(Label(what, "own", wrap=True), Label(below, "small", "muted", wrap=True), gap=2)
        items: list[Item] = [(texts, 1)]
        if told.group is Group.GOALS and told.state is not State.ENDED and not desk.journal.read_only:
            is_reached = told.state is State.DONE
            turn = Button(tr("Not reached yet") if is_reached else tr("Reached"), "text" if is_reached else "small")
            turn.setAccessibleName(tr("{act}: {what}", act=AsIs(turn.text()), what=AsIs(what)))
            turn.clicked.connect(self._open_again if is_reached else self._reach)
            items.append(turn)
        if told.state is not State.ENDED and not (told.group is Group.GOALS and told.state is State.DONE):
            opens = OpenButton(told.place, what, words)
            opens.asked.connect(desk.go)
            items.append(opens)
        self.setLayout(column(line(*items, gap=12), 8, Hairline(), gap=0))
        # What it needs in height hangs on its width: else a longer text loses its last line.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @Slot()
    def _reach(self) -> None:
        """Say that the goal is reached today."""
        self._turn(self._desk.today())

    @Slot()
    def _open_again(self) -> None:
        """Say that the goal is not reached yet."""
        self._turn(None)

    def _turn(self, day: date | None) -> None:
        self._desk.do(lambda: self._desk.journal.profile.reach_goal(self._told.id, day))


def outcome_widgets(told: Sequence[Outcome], desk: Desk) -> list[QWidget]:
    """Make what came of a plan: what is done, carried forward, no longer planned."""
    made: list[QWidget] = []
    for state in _STATES:
        of_state = [one for one in told if one.state is state]
        if of_state:
            number = desk.words.formats.number(len(of_state))
            head = line(Label(state_name(state), "strong"), Label(number, "small", "muted"), None, gap=8)
            made.append(boxed(column(head, 4, *(OutcomeRow(one, desk) for one in of_state), gap=8)))
    if not made:
        made.append(Label(tr("Nothing was planned in it."), "body", "muted", wrap=True))
    return made


def difference_widgets(found: Iterable[Differing], words: Words) -> list[QWidget]:
    """Make in what two plans differ, by what it is about; how they differ is said in words."""
    by_topic: dict[Topic, list[Differing]] = {}
    for one in found:
        by_topic.setdefault(one.topic, []).append(one)
    made = [
        boxed(column(Label(_topic_name(topic, words), "strong"), 4, *(_differing(one, words) for one in some), gap=8))
        for topic, some in by_topic.items()
    ]
    return list(made) or [Label(tr("The two say the same."), "body", "muted", wrap=True)]


def _topic_name(topic: Topic, words: Words) -> str:
    """Name what is compared: what is planned, or a section."""
    if isinstance(topic, PlanSection):
        return say(sentence(f"plan.heading.{topic.value}"), words)
    return group_name(topic)


def _differing(one: Differing, words: Words) -> QWidget:
    """Make one thing in which two plans differ."""
    names = {
        Difference.ADDED: tr("New in the later one"),
        Difference.GONE: tr("No longer in the later one"),
        Difference.CHANGED: tr("Changed"),
    }
    items: list[Item] = [Label(names[one.how], "small", "muted")]
    if one.before is not None and one.after is not None:
        items += [_labelled(tr("Before"), one.before, words), _labelled(tr("After"), one.after, words)]
    else:
        only = one.before if one.before is not None else one.after
        assert only is not None
        items.append(Label(said(only, words), "own", wrap=True))
    return boxed(column(*items, 8, Hairline(), gap=4))


def _labelled(name: str, text: PlanWords, words: Words) -> QWidget:
    """Put a small name over a text."""
    return QuietBlock(
        column(Label(name, "small", "muted"), Label(said(text, words), "own", wrap=True), gap=2), padding=(12, 8, 12, 8)
    )


def text_widgets(plan: CareerPlan, words: Words, opens: Callable[[Place], None]) -> list[QWidget]:
    """Make what a plan said, section by section, to be read."""
    made: list[QWidget] = []
    if plan.cover.vision is not None:
        made.append(Label(tr("“{words}”", words=plan.cover.vision.text), "own", wrap=True))
    for section in plan.sections:
        maker = BlockMaker(words, opens)
        blocks: list[QWidget] = [Label(said(section.heading, words), "heading", wrap=True)]
        for number, block in enumerate(section.blocks):
            blocks += own_block_widgets(block, words) or maker.widgets(block, number)
        made.append(boxed(column(*blocks, gap=12)))
    return made
