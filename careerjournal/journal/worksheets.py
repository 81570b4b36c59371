"""Worksheets of every form, and their answers with the days on which they changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import bindparam, case, func, or_, select

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.offers import Criterion
from careerjournal.domain.sentence import Sentence, Value, sentence
from careerjournal.domain.setbacks import Feedback, FeedbackKind, Skill
from careerjournal.domain.weighing import name_of
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.domain.worksheets.catalogue import FORMS, form_of
from careerjournal.domain.worksheets.content import parse, serialise
from careerjournal.domain.worksheets.fit import Judged, scored_rows
from careerjournal.domain.worksheets.forms import question_key
from careerjournal.domain.worksheets.forms_of_setbacks import JOB
from careerjournal.domain.worksheets.naming import next_ask, title_of
from careerjournal.journal.clock import Clock
from careerjournal.journal.fit import Fit
from careerjournal.journal.rows import WorksheetDetail, WorksheetRow
from careerjournal.journal.store.answer_rows import ANSWERS, HISTORY, put_answer, words_that_count
from careerjournal.journal.store.debrief_answers import follow, sheet_of
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.tables import ANSWER, APPLICATION, CHANNEL, WORKSHEET
from careerjournal.journal.store.translate import to_value

_NAME_READ = 200
"""Signs of each answer that a listing reads: enough for a name, little of a long series."""

_LIVE = WORKSHEET.outerjoin(APPLICATION, APPLICATION.c.id == WORKSHEET.c.application_id).outerjoin(
    CHANNEL, CHANNEL.c.id == WORKSHEET.c.channel_id
)
_ROWS = (
    select(*WORKSHEET.c, func.coalesce(APPLICATION.c.company, ""), func.coalesce(CHANNEL.c.name, ""))
    .select_from(_LIVE)
    .where(APPLICATION.c.trashed_at.is_(None), or_(bindparam("form") == "", WORKSHEET.c.form == bindparam("form")))
    .order_by(WORKSHEET.c.started_on.desc(), WORKSHEET.c.id.desc())
)
_FOUND = (
    select(WORKSHEET)
    .select_from(_LIVE)
    .where(APPLICATION.c.trashed_at.is_(None), WORKSHEET.c.form == bindparam("form"))
    .order_by(WORKSHEET.c.started_on.desc(), WORKSHEET.c.id.desc())
)
_NAMES = (
    select(ANSWER.c.worksheet_id, ANSWER.c.question, func.substr(ANSWER.c.words, 1, _NAME_READ).label("words"))
    .where(ANSWER.c.question.in_(sorted({form.named_by for form in FORMS.values() if form.named_by})))
    .order_by(ANSWER.c.answered_on, ANSWER.c.id)
)
_LATEST = select(
    ANSWER.c.worksheet_id,
    ANSWER.c.answered_on,
    case((ANSWER.c.words != "", 1), else_=0).label("is_answered"),
    func.row_number()
    .over(
        partition_by=(ANSWER.c.worksheet_id, ANSWER.c.question),
        order_by=(ANSWER.c.answered_on.desc(), ANSWER.c.id.desc()),
    )
    .label("age"),
).subquery()
_COUNTS = (
    select(
        _LATEST.c.worksheet_id,
        func.sum(_LATEST.c.is_answered).label("answered"),
        func.max(_LATEST.c.answered_on).label("changed"),
    )
    .where(_LATEST.c.age == 1)
    .group_by(_LATEST.c.worksheet_id)
)
_TAGS = (
    select(ANSWER.c.worksheet_id, ANSWER.c.words)
    .select_from(_LIVE.join(ANSWER, ANSWER.c.worksheet_id == WORKSHEET.c.id))
    .where(
        APPLICATION.c.trashed_at.is_(None),
        WORKSHEET.c.form == bindparam("form"),
        ANSWER.c.question == bindparam("question"),
    )
    .order_by(ANSWER.c.answered_on, ANSWER.c.id)
)

Linked = TypeVar("Linked", Action, Feedback, Skill)


class Worksheets:
    """Verbs and readings about worksheets."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._fit = Fit(store)

    def listing(self, form: str = "") -> list[WorksheetRow]:
        """Read the worksheets of a form, or all, latest first; those of applications in the trash are left out."""
        with self._store.reading() as connection:
            names: defaultdict[int, dict[str, str]] = defaultdict(dict)
            for row in connection.execute(_NAMES):
                names[row.worksheet_id][row.question] = row.words
            counts = {own_id: (answered, changed) for own_id, answered, changed in connection.execute(_COUNTS)}
            rows = connection.execute(_ROWS, {"form": form}).all()
        return [
            _row(to_value(Worksheet, cells), names[cells[0]], company, channel, counts.get(cells[0]))
            for *cells, company, channel in rows
        ]

    def one_open(
        self, form: str, *, application_id: int | None = None, channel_id: int | None = None
    ) -> Worksheet | None:
        """Give the worksheet to go on with: the latest open one of a form (of one application or channel, if given).

        Of a form that is kept up, a closed one is gone on with as well.
        """
        is_kept_up = form_of(form).is_kept_up or application_id is not None
        for worksheet in self._store.values(Worksheet, _FOUND, {"form": form}):
            mine = (application_id is None or worksheet.application_id == application_id) and (
                channel_id is None or worksheet.channel_id == channel_id
            )
            if mine and (worksheet.closed_on is None or is_kept_up):
                return worksheet
        return None

    def one(self, worksheet_id: int) -> WorksheetDetail:
        """Read a worksheet with its answers as they count. Raises UserFault where it is gone."""
        worksheet = self._store.get(Worksheet, worksheet_id)
        answers = self._store.values(Answer, ANSWERS, {"worksheet": worksheet_id})
        days: defaultdict[str, int] = defaultdict(int)
        for answer in answers:
            days[answer.question] += 1
        return WorksheetDetail(
            worksheet=worksheet, answers={answer.question: answer for answer in answers}, days=dict(days)
        )

    def history(self, worksheet_id: int, question: str) -> list[Answer]:
        """Read the answers to a question day by day, latest first."""
        return self._store.values(Answer, HISTORY, {"worksheet": worksheet_id, "question": question})

    def tags(self, form: str, question: str) -> list[str]:
        """Read the tags that were used in answers to a question, most used first."""
        asked = form_of(form).question(question)
        if asked is None:
            return []
        with self._store.reading() as connection:
            rows = connection.execute(_TAGS, {"form": form, "question": question}).all()
        latest = {row.worksheet_id: row.words for row in rows}
        counted: Counter[str] = Counter()
        for words in latest.values():
            content = parse(asked, words)
            if isinstance(content, tuple):
                counted.update(str(tag) for tag in content)
        return [tag for tag, _ in counted.most_common()]

    def begin(
        self,
        form: str,
        *,
        application_id: int | None = None,
        channel_id: int | None = None,
        title: str = "",
        answers: Mapping[str, str] | None = None,
        on: date | None = None,
    ) -> Changes:
        """Begin a worksheet, with the answers that are known already; on an earlier day than today, if one is given.

        One of which an application has one is gone on with. `record` of the changes is its id.
        """
        day = on or self._clock.today()
        worksheet = Worksheet(
            form=form, title=title, application_id=application_id, channel_id=channel_id, started_on=day
        )
        with self._store.verb() as verb:
            begun = _put_worksheet(verb, worksheet)
            for question, words in (answers or {}).items():
                begun = self._answer(verb, begun, question, words, day)
            verb.say(_said(verb, "done.begin_worksheet", begun), begun.id)
        return verb.changes

    def answer(self, worksheet_id: int, question: str, words: str) -> Changes:
        """Answer a question today; an answer of the same day is replaced, earlier ones stay as its history.

        Raises UserFault where the worksheet is gone.
        """
        with self._store.verb() as verb:
            worksheet = verb.must_get(Worksheet, worksheet_id)
            worksheet = self._answer(verb, worksheet, question, words, self._clock.today())
            verb.say(_said(verb, "done.answer", worksheet, question=_question(worksheet, question)), worksheet_id)
        return verb.changes

    def score(
        self,
        worksheet: Worksheet,
        question: str,
        company: str,
        judged: Judged,
        *,
        known: Mapping[str, str] | None = None,
    ) -> Changes:
        """Score a company by a criterion, and keep all its scores as today's answer to a question.

        A worksheet without an id is begun, with the answers that are known. `record` of the changes is its id. Raises
        UserFault where the worksheet or the criterion is gone.
        """
        today = self._clock.today()
        with self._store.verb() as verb:
            if worksheet.id:
                begun = verb.must_get(Worksheet, worksheet.id)
            else:
                begun = _put_worksheet(verb, worksheet)
                for other, words in (known or {}).items():
                    begun = self._answer(verb, begun, other, words, today)
            self._fit.put(verb, company, judged.criterion, judged.score, judged.note)
            self._answer(verb, begun, question, self._scores(verb, company), today)
            verb.say(sentence("done.rate", company=company, name=name_of(judged.criterion)), begun.id)
        return verb.changes

    def weigh(self, worksheet: Worksheet, question: str, company: str, criterion: Criterion) -> Changes:
        """Keep how much a criterion matters; where the company is scored, that is today's answer to a question too.

        Raises UserFault where the worksheet or the criterion is gone.
        """
        with self._store.verb() as verb:
            own_id = self._fit.put_criterion(verb, criterion)
            scores = self._scores(verb, company)
            if worksheet.id and scores:
                there = verb.must_get(Worksheet, worksheet.id)
                self._answer(verb, there, question, scores, self._clock.today())
            verb.say(sentence("done.keep_criterion", name=name_of(criterion)), own_id)
        return verb.changes

    def link(self, worksheet_id: int, question: str, record: Action | Feedback | Skill) -> Changes:
        """Keep a new record as one that came out of a worksheet, and put it among a question's links.

        Raises UserFault where the worksheet is gone.
        """
        with self._store.verb() as verb:
            worksheet = verb.must_get(Worksheet, worksheet_id)
            if isinstance(record, Action):
                record = replace(record, origin=Origin.WORKSHEET, origin_id=worksheet_id)
            elif isinstance(record, Feedback):
                record = replace(record, worksheet_id=worksheet_id, kind=record.kind or FeedbackKind.COLLEAGUE)
            own_id = verb.put_known(record)
            asked = form_of(worksheet.form).question(question)
            content = (
                parse(asked, words_that_count(verb.connection, worksheet_id).get(question, ""))
                if asked is not None
                else ()
            )
            ids = tuple(each for each in content if isinstance(each, int)) if isinstance(content, tuple) else ()
            if own_id not in ids:
                worksheet = self._answer(verb, worksheet, question, serialise((*ids, own_id)), self._clock.today())
            verb.say(_said(verb, "done.answer", worksheet, question=_question(worksheet, question)), worksheet_id)
        return verb.changes

    def linked(self, kind: type[Linked], ids: Sequence[int]) -> list[Linked]:
        """Read the records that a question links to, those left out that are gone."""
        with self._store.reading() as connection:
            found = (Verb(connection).get(kind, own_id) for own_id in ids)
            return [record for record in found if record is not None]

    def ask_later(self, worksheet_id: int, on: date) -> Changes:
        """Put a worksheet off to a day, on which Today offers it again."""
        with self._store.verb() as verb:
            worksheet = replace(verb.must_get(Worksheet, worksheet_id), ask_on=on, closed_on=None)
            verb.put(worksheet)
            verb.say(_said(verb, "done.later_worksheet", worksheet, on=on), worksheet_id)
        return verb.changes

    def close(self, worksheet_id: int) -> Changes:
        """Be done with a worksheet; a day ahead on which an answer asks for it again stays."""
        with self._store.verb() as verb:
            worksheet = verb.must_get(Worksheet, worksheet_id)
            again = next_ask(
                form_of(worksheet.form), words_that_count(verb.connection, worksheet_id), self._clock.today()
            )
            verb.put(replace(worksheet, closed_on=self._clock.today(), ask_on=again))
            verb.say(_said(verb, "done.close_worksheet", worksheet), worksheet_id)
        return verb.changes

    def rename(self, worksheet_id: int, title: str) -> Changes:
        """Give a worksheet a name of the person's; an empty one lets its answers name it again."""
        with self._store.verb() as verb:
            worksheet = replace(verb.must_get(Worksheet, worksheet_id), title=" ".join(title.split()))
            verb.put(worksheet)
            verb.say(_said(verb, "done.rename_worksheet", worksheet), worksheet_id)
        return verb.changes

    def remove(self, worksheet_id: int) -> Changes:
        """Remove a worksheet with its answers; undo brings all of it back. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            worksheet = verb.must_get(Worksheet, worksheet_id)
            said = _said(verb, "done.remove_worksheet", worksheet)
            verb.remove(Kind.WORKSHEET, [worksheet_id])
            if worksheet.form == JOB.id and worksheet.application_id is not None:
                follow(verb, worksheet.application_id, self._clock.today())
            verb.say(said, worksheet_id)
        return verb.changes

    def _scores(self, verb: Verb, company: str) -> str:
        """Write how a company is scored as the words of an answer."""
        return serialise(scored_rows(self._fit.judged_in(verb.connection, company)))

    def _answer(self, verb: Verb, worksheet: Worksheet, question: str, words: str, today: date) -> Worksheet:
        """Write an answer as a day's, and give the worksheet with the day on which it asks again."""
        if not put_answer(verb, worksheet.id, question, words, today):
            return worksheet
        if worksheet.form == JOB.id and worksheet.application_id is not None:
            follow(verb, worksheet.application_id, today)
        return self._asking(verb, worksheet, question, today)

    def _asking(self, verb: Verb, worksheet: Worksheet, question: str, today: date) -> Worksheet:
        """Follow an answer that says when to ask again; a day that has come is over once something was written."""
        form = form_of(worksheet.form)
        asked = form.question(question)
        is_due = worksheet.ask_on is not None and worksheet.ask_on <= today
        if not is_due and (asked is None or not asked.asks_again):
            return worksheet
        worksheet = replace(worksheet, ask_on=next_ask(form, words_that_count(verb.connection, worksheet.id), today))
        verb.put(worksheet)
        return worksheet


def _put_worksheet(verb: Verb, worksheet: Worksheet) -> Worksheet:
    """Keep a new worksheet, or take up the one that its application has. UserFault where the application is gone."""
    if worksheet.application_id is not None:
        verb.must_get(Application, worksheet.application_id)
        there = sheet_of(verb.connection, worksheet.application_id) if form_of(worksheet.form).is_one_each else None
        if there is not None:
            return there
    return replace(worksheet, id=verb.put(worksheet))


def _row(
    worksheet: Worksheet, names: Mapping[str, str], company: str, channel: str, counts: tuple[int, str] | None
) -> WorksheetRow:
    """Put together what a listing says of a worksheet."""
    return WorksheetRow(
        worksheet=worksheet,
        title=title_of(worksheet, form_of(worksheet.form), names) or company or channel,
        company=company,
        channel=channel,
        answered=counts[0] if counts is not None else 0,
        changed_on=date.fromisoformat(counts[1]) if counts is not None else worksheet.started_on,
    )


def _said(verb: Verb, key: str, worksheet: Worksheet, **more: Value) -> Sentence:
    """Say something about a worksheet by its name, or its form's where it has none."""
    form = form_of(worksheet.form)
    title = title_of(worksheet, form, words_that_count(verb.connection, worksheet.id)) or sentence(form.key)
    return Sentence(key, (("title", title), *more.items()))


def _question(worksheet: Worksheet, question_id: str) -> Sentence | str:
    """Name a question; one that the form does not ask stands by its id."""
    form = form_of(worksheet.form)
    question = form.question(question_id)
    return sentence(question_key(form, question)) if question is not None else question_id
