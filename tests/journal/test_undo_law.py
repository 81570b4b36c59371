"""The law of undo: whatever was done, each undo gives the state before, each redo the state after, row by row."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.changes import Changes
from careerjournal.domain.companies import Company, Contact, Purpose
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.faults import UserFault
from careerjournal.domain.follow_ups import FollowUpDays
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.letters import Letter
from careerjournal.domain.offers import Criterion, JobOffer, Weighs
from careerjournal.domain.plan.choices import Paper, PlanChoices
from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, FeedbackKind, Skill
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.worksheets.fit import Judged
from careerjournal.journal.journal import Journal
from careerjournal.journal.store import glance
from tests.examples import examples
from tests.journal.helpers import NOW, TODAY, FixedClock, application, dump, event
from tests.prepared_journals import lay_empty

pytestmark = pytest.mark.unmeasured

texts = st.text(max_size=8) | st.sampled_from(["Réussi", "إدارة", "ไทย", "<b>&", "\x00"])
days = st.dates(TODAY - timedelta(days=30), TODAY + timedelta(days=30))
some_days = st.none() | days
picks = st.integers(0, 1_000)
events = st.builds(
    event, st.sampled_from(EventKind), some_days, st.none() | st.just(time(9, 30)), round=st.none() | st.integers(1, 4)
)


class UndoLaw(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.path = Path(self.folder.name) / "law.journal"
        self.journal = Journal.open(lay_empty(self.path), clock=FixedClock(NOW, TODAY))
        self.states = [dump(self.path)]
        self.at = 0

    def do(self, verb: Callable[..., Changes], *arguments: Any) -> None:
        changes = verb(*arguments)
        after = dump(self.path)
        assert bool(changes.kinds) == (after != self.states[self.at])
        if changes.kinds:
            self.states = [*self.states[: self.at + 1], after]
            self.at += 1

    def pick(self, table: str, number: int) -> int:
        rows = self.states[self.at][table]
        return int(rows[number % len(rows)][0])

    def has(self, table: str) -> bool:
        return bool(self.states[self.at][table])

    @rule(company=texts, role=texts, history=st.lists(events, max_size=4))
    def log(self, company: str, role: str, history: list[Any]) -> None:
        self.do(self.journal.applications.log, application(company, role), history)

    @rule(rows=st.lists(st.tuples(texts, st.lists(events, max_size=3)), min_size=1, max_size=5))
    def import_rows(self, rows: list[tuple[str, list[Any]]]) -> None:
        made = [ImportRow(line=line, company=one, events=tuple(some)) for line, (one, some) in enumerate(rows)]
        self.do(self.journal.imports.apply, "a.csv", made)

    @precondition(lambda self: self.has("application"))
    @rule(number=picks, happened=events)
    def add_event(self, number: int, happened: Any) -> None:
        own_id = self.pick("application", number)
        self.do(self.journal.applications.add_event, replace(happened, application_id=own_id))

    @precondition(lambda self: self.has("event"))
    @rule(number=picks, happened=events)
    def correct_event(self, number: int, happened: Any) -> None:
        self.do(self.journal.applications.correct_event, replace(happened, id=self.pick("event", number)))

    @precondition(lambda self: self.has("event"))
    @rule(number=picks)
    def remove_event(self, number: int) -> None:
        self.do(self.journal.applications.remove_event, self.pick("event", number))

    @precondition(lambda self: self.has("application"))
    @rule(number=picks, company=texts, verb=st.sampled_from(["edit", "trash", "restore"]))
    def change_application(self, number: int, company: str, verb: str) -> None:
        own_id = self.pick("application", number)
        topic = self.journal.applications
        if verb == "edit":
            self.do(topic.edit, application(company if company.strip() else "Lumen", id=own_id))
        else:
            self.do(topic.trash if verb == "trash" else topic.restore, own_id)

    @precondition(lambda self: self.has("application"))
    @rule(
        number=picks,
        lesson=texts,
        reasons=st.lists(texts, max_size=2),
        skill=st.booleans(),
        ask_on=some_days,
        on=some_days,
    )
    def debrief(
        self, number: int, lesson: str, reasons: list[str], skill: bool, ask_on: date | None, on: date | None
    ) -> None:
        own_id = self.pick("application", number)
        if ask_on is not None:
            self.do(self.journal.setbacks.ask_later, own_id, ask_on)
        skill_id = self.pick("skill", number) if skill and self.has("skill") else None
        debrief = Debrief(
            application_id=own_id, lesson=lesson, reasons=tuple(reasons), skill_id=skill_id, started_on=TODAY
        )
        self.do(partial(self.journal.setbacks.keep_debrief, on=on), debrief)

    @precondition(lambda self: self.has("application"))
    @rule(
        number=picks,
        question=st.sampled_from(["lesson", "facts", "reasons", "skill", "went_well", "team"]),
        words=texts | st.sampled_from(['["One", "Two"]', "[1]", "[2, 1]", "[]"]),
        on=days,
    )
    def answer_of_a_debrief(self, number: int, question: str, words: str, on: date) -> None:
        begin = partial(self.journal.worksheets.begin, application_id=self.pick("application", number), on=on)
        self.do(partial(begin, answers={question: words}), "job")

    @rule(number=picks, words=texts, received=some_days)
    def feedback(self, number: int, words: str, received: date | None) -> None:
        application_id = self.pick("application", number) if self.has("application") else None
        skill_id = self.pick("skill", number) if self.has("skill") else None
        said = Feedback(application_id=application_id, words=words, received_on=received, skill_id=skill_id)
        self.do(self.journal.setbacks.keep_feedback, said)

    @rule(number=picks, words=texts, on=days, mood=st.none() | st.integers(1, 5), linked=st.booleans())
    def diary(self, number: int, words: str, on: date, mood: int | None, linked: bool) -> None:
        own_id = self.pick("diary", number) if number % 2 and self.has("diary") else 0
        about = self.pick("application", number) if linked and self.has("application") else None
        self.do(self.journal.diary.keep, DiaryEntry(id=own_id, on=on, words=words, mood=mood, application_id=about))

    @precondition(lambda self: self.has("diary"))
    @rule(number=picks)
    def remove_diary(self, number: int) -> None:
        self.do(self.journal.diary.remove, self.pick("diary", number))

    @rule(on=st.booleans())
    def shield(self, on: bool) -> None:
        self.do(partial(self.journal.shield.turn, on=on))

    @rule(name=texts)
    def skill(self, name: str) -> None:
        self.do(self.journal.setbacks.keep_skill, Skill(name=name, named_on=TODAY))

    @rule(number=picks, words=texts, remind=some_days, kind=st.none() | st.sampled_from(FeedbackKind))
    def request(self, number: int, words: str, remind: date | None, kind: FeedbackKind | None) -> None:
        sheet = self.pick("worksheet", number) if self.has("worksheet") else None
        asked = Feedback(person=words, kind=kind, worksheet_id=sheet, asked_on=TODAY, remind_on=remind, letter=words)
        self.do(self.journal.setbacks.keep_feedback, asked)
        self.do(self.journal.requests.remind_on, self.pick("feedback", number), remind)
        self.do(self.journal.requests.keep_template, FeedbackKind.COLLEAGUE, "th", Letter(subject=words, body=words))

    @precondition(lambda self: self.has("skill"))
    @rule(number=picks, other=picks, level=st.none() | st.integers(1, 5), on=days, merges=st.booleans())
    def judge_or_merge(self, number: int, other: int, level: int | None, on: date, merges: bool) -> None:
        own, second = self.pick("skill", number), self.pick("skill", other)
        if merges and own != second:
            self.do(self.journal.skills.merge, own, second)
        else:
            judged = replace(self.journal.skills.detail(own).skill, level_now=level)
            self.do(partial(self.journal.setbacks.keep_skill, on=on), judged)

    @rule(name=texts)
    def strengths(self, name: str) -> None:
        self.do(self.journal.skills.name_strengths, [name, "Reporting"])

    @precondition(lambda self: self.has("skill"))
    @rule(number=picks)
    def remove_skill(self, number: int) -> None:
        self.do(self.journal.setbacks.remove_skill, self.pick("skill", number))

    @rule(title=texts, due=some_days, number=picks)
    def action(self, title: str, due: date | None, number: int) -> None:
        skill_id = self.pick("skill", number) if self.has("skill") else None
        action = Action(title=title, due_on=due, skill_id=skill_id, origin=Origin.SKILL, made_on=TODAY)
        self.do(self.journal.actions.keep, action)

    @precondition(lambda self: self.has("action"))
    @rule(number=picks, verb=st.sampled_from(["finish", "reopen", "drop", "later"]), until=days)
    def change_action(self, number: int, verb: str, until: date) -> None:
        arguments = (self.pick("action", number), *([until] if verb == "later" else []))
        self.do(getattr(self.journal.actions, verb), *arguments)

    @rule(name=texts)
    def channel(self, name: str) -> None:
        self.do(self.journal.posting.keep_channel, Channel(name=name))

    @precondition(lambda self: self.has("channel"))
    @rule(number=picks, starts=days, period=st.sampled_from(Period), aim=st.integers(1, 5))
    def posting(self, number: int, starts: date, period: Period, aim: int) -> None:
        channel_id = self.pick("channel", number)
        topic = self.journal.posting
        self.do(topic.set_goal, PostingGoal(channel_id=channel_id, period=period, target=aim, starts_on=starts))
        self.do(topic.log_post, Post(channel_id=channel_id, at=NOW - timedelta(days=number % 40), zone="Europe/Paris"))

    @precondition(lambda self: self.has("channel"))
    @rule(number=picks, first=days, verb=st.sampled_from(["let_go", "take_up", "end_goal", "remove_channel"]))
    def change_channel(self, number: int, first: date, verb: str) -> None:
        channel_id = self.pick("channel", number)
        arguments = (Days(first, first + timedelta(days=6)),) if verb in ("let_go", "take_up") else ()
        self.do(getattr(self.journal.posting, verb), channel_id, *arguments)

    @rule(name=texts, week_start=st.integers(0, 6), paper=st.sampled_from(Paper))
    def person(self, name: str, week_start: int, paper: Paper) -> None:
        self.do(self.journal.profile.keep, Profile(name=name, week_start=week_start))
        self.do(self.journal.profile.keep_goal, Goal(what=name))
        self.do(self.journal.plan.keep_choices, PlanChoices(paper=paper))

    @precondition(lambda self: self.has("standing"))
    @rule(number=picks, verb=st.sampled_from(["done", "later", "drop"]), until=days)
    def follow_up(self, number: int, verb: str, until: date) -> None:
        arguments = (self.pick("standing", number), *([until] if verb == "later" else []))
        with suppress(UserFault):  # there may be nothing to follow up
            self.do(getattr(self.journal.follow_ups, verb), *arguments)

    @rule(first=days, length=st.none() | st.integers(0, 20), floor=st.integers(1, 5), ends=st.booleans())
    def pace(self, first: date, length: int | None, floor: int, ends: bool) -> None:
        search = self.journal.search
        self.do(search.pause, first, None if length is None else first + timedelta(days=length))
        self.do(search.set_goal, floor, floor + 2)
        self.do(self.journal.follow_ups.keep_days, FollowUpDays(applied=floor))
        if ends:
            self.do(search.end_pause)
            self.do(search.end_goal)

    @rule(number=picks, name=texts, person=texts, met=st.booleans(), next_on=some_days)
    def contact(self, number: int, name: str, person: str, met: bool, next_on: date | None) -> None:
        application_id = self.pick("application", number) if met and self.has("application") else None
        one = Contact(application_id=application_id, company=name, name=person, next_on=next_on)
        self.do(self.journal.contacts.keep, one)

    @precondition(lambda self: self.has("contact"))
    @rule(number=picks, verb=st.sampled_from(["wrote", "remove"]))
    def change_contact(self, number: int, verb: str) -> None:
        self.do(getattr(self.journal.contacts, verb), self.pick("contact", number))

    @rule(name=texts, other=texts, verb=st.sampled_from(["keep", "admire", "unadmire", "rename", "remove_note"]))
    def company(self, name: str, other: str, verb: str) -> None:
        topic = self.journal.companies
        if verb == "keep":
            if name.strip():
                self.do(topic.keep, Company(name=name, notes=other, added_at=NOW))
        elif verb == "rename":
            if other.strip():
                self.do(topic.rename, name, other)
        else:
            self.do(getattr(topic, verb), name)

    @precondition(lambda self: self.has("application"))
    @rule(number=picks, data=st.binary(min_size=1, max_size=4), version=texts, purpose=st.sampled_from(Purpose))
    def document(self, number: int, data: bytes, version: str, purpose: Purpose) -> None:
        own_id = self.pick("application", number)
        add = partial(self.journal.documents.add, application_id=own_id, name="a.pdf", purpose=purpose, version=version)
        self.do(add, data)

    @precondition(lambda self: self.has("document"))
    @rule(number=picks, name=texts, removes=st.booleans())
    def change_document(self, number: int, name: str, removes: bool) -> None:
        own_id = self.pick("document", number)
        if removes:
            self.do(self.journal.documents.remove, own_id)
        else:
            self.do(self.journal.documents.edit, replace(self.journal.documents.one(own_id), name=name))

    @rule(number=picks, form=st.sampled_from(["idea", "fit", "job", "of tomorrow"]), words=texts, met=st.booleans())
    def worksheet(self, number: int, form: str, words: str, met: bool) -> None:
        application_id = self.pick("application", number) if met and self.has("application") else None
        begin = partial(self.journal.worksheets.begin, application_id=application_id, answers={"pitch": words})
        self.do(begin, form)

    @precondition(lambda self: self.has("worksheet"))
    @rule(
        number=picks,
        question=st.sampled_from(["pitch", "park_until", "gone", "lesson", "guesses"]),
        words=texts | days.map(date.isoformat),
        until=days,
        verb=st.sampled_from(["answer", "ask_later", "close", "rename", "remove", "link"]),
    )
    def change_worksheet(self, number: int, question: str, words: str, until: date, verb: str) -> None:
        own_id, topic = self.pick("worksheet", number), self.journal.worksheets
        match verb:
            case "answer":
                self.do(topic.answer, own_id, question, words)
            case "ask_later":
                self.do(topic.ask_later, own_id, until)
            case "rename":
                self.do(topic.rename, own_id, words)
            case "link":
                self.do(topic.link, own_id, "to_do", Action(title=words, due_on=until, made_on=TODAY))
            case _:
                self.do(getattr(topic, verb), own_id)

    @rule(number=picks, company=texts, score=st.none() | st.integers(1, 5), weight=st.integers(0, 5), name=texts)
    def fit(self, number: int, company: str, score: int | None, weight: int, name: str) -> None:
        criteria = self.journal.fit.criteria()
        criterion = criteria[number % len(criteria)]
        if self.has("worksheet"):
            sheet = self.journal.worksheets.one(self.pick("worksheet", number)).worksheet
            weighed = replace(criterion, weight=weight)
            judged = Judged(criterion=criterion, score=score)
            self.do(self.journal.worksheets.score, sheet, "criteria", company, judged)
            self.do(self.journal.worksheets.weigh, sheet, "criteria", company, weighed)
            return
        self.do(self.journal.fit.rate, company, criterion, score)
        if name.strip():
            self.do(self.journal.fit.keep_criterion, Criterion(weighs=Weighs.FIT, name=name, weight=weight))

    @precondition(lambda self: self.has("application"))
    @rule(number=picks, salary=st.none() | st.integers(0, 9_000), decide_by=some_days, terms=texts, again=st.booleans())
    def offer(self, number: int, salary: int | None, decide_by: date | None, terms: str, again: bool) -> None:
        own_id = self.pick("job_offer", number) if again and self.has("job_offer") else 0
        offer = JobOffer(
            id=own_id, application_id=self.pick("application", number), salary=salary, currency="EUR",
            per=SalaryPer.YEAR, decide_by=decide_by, terms=terms,
        )  # fmt: skip
        self.do(self.journal.offers.keep, offer)

    @precondition(lambda self: self.has("job_offer"))
    @rule(number=picks, score=st.none() | st.integers(1, 5), verb=st.sampled_from(["rate", "by_number", "remove"]))
    def weigh_offer(self, number: int, score: int | None, verb: str) -> None:
        own_id, offers = self.pick("job_offer", number), self.journal.offers
        criteria = offers.criteria()
        criterion = criteria[number % len(criteria)]
        if verb == "rate":
            self.do(offers.rate, own_id, criterion, score)
        elif verb == "by_number":
            self.do(offers.score_by_numbers, [own_id])
        else:
            self.do(offers.remove, own_id)

    @rule(name=st.text("abc", min_size=1, max_size=4), base=st.sampled_from(Stage))
    def add_stage(self, name: str, base: Stage) -> None:
        if name not in {one.name for one in self.journal.stages.listing()}:
            self.do(self.journal.stages.add, name, base)

    @rule(number=picks, verb=st.sampled_from(["rename", "hide", "show", "reorder", "remove"]))
    def change_stage(self, number: int, verb: str) -> None:
        topic = self.journal.stages
        keys = [one.key for one in topic.listing()]
        key = keys[number % len(keys)]
        if verb == "rename":
            self.do(topic.rename, key, f"{key} anew")
        elif verb == "reorder":
            self.do(topic.reorder, [key])
        elif verb != "remove" or key.startswith("own."):
            self.do(getattr(topic, verb), key)

    @precondition(lambda self: self.has("application"))
    @rule(number=picks, on=some_days)
    def move(self, number: int, on: date | None) -> None:
        listing = self.journal.stages.listing()
        to = listing[number % len(listing)]
        moved = event(EventKind.MOVED, on, to=to.base, stage_id=to.stage_id)
        self.do(self.journal.applications.add_event, replace(moved, application_id=self.pick("application", number)))

    @rule(on=days, quiet_days=st.integers(7, 40))
    def close_quiet(self, on: date, quiet_days: int) -> None:
        self.do(self.journal.quiet.set_days, quiet_days)
        self.do(self.journal.quiet.close, self.journal.quiet.ids(on), on)

    @rule()
    def open_anew(self) -> None:
        self.journal.close()
        self.journal = Journal.open(self.path, clock=FixedClock(NOW, TODAY))
        assert dump(self.path) == self.states[self.at]

    @rule()
    def undo(self) -> None:
        changes = self.journal.history.undo()
        assert (changes is not None) == (self.at > 0)
        if changes is not None:
            self.at -= 1
            assert dump(self.path) == self.states[self.at]

    @rule()
    def redo(self) -> None:
        changes = self.journal.history.redo()
        assert (changes is not None) == (self.at < len(self.states) - 1)
        if changes is not None:
            self.at += 1
            assert dump(self.path) == self.states[self.at]

    @invariant()
    def projections_are_what_the_record_says(self) -> None:
        assert self.journal.files.check() == []

    @invariant()
    def the_first_frame_shows_what_the_store_shows(self) -> None:
        assert glance.read(self.path, TODAY) == self.journal.today.view(TODAY)

    def teardown(self) -> None:
        try:
            while self.journal.history.undo():
                self.at -= 1
                assert dump(self.path) == self.states[self.at]
            assert self.at == 0
            while self.journal.history.redo():
                self.at += 1
                assert dump(self.path) == self.states[self.at]
            assert self.at == len(self.states) - 1
        finally:
            self.journal.close()
            self.folder.cleanup()


TestUndoLaw = UndoLaw.TestCase
TestUndoLaw.settings = settings(max_examples=examples(4), stateful_step_count=20, deadline=None)
