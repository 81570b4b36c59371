"""One worksheet while it is filled in: what the journal holds of it, and the verbs that write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.offers import Criterion
from careerjournal.domain.sentence import sentence
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.domain.worksheets.fit import Judged
from careerjournal.domain.worksheets.forms import Form, Question
from careerjournal.domain.worksheets.naming import title_of
from careerjournal.journal.rows import WorksheetDetail
from careerjournal.language.sentences import say
from careerjournal.ui.forms.kept_text import NOTHING
from careerjournal.ui.kit.desk import Desk

ASK_AGAIN = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetView:
    """All that the widget shows, read at once. The worksheet's id is 0 until something was written."""

    worksheet: Worksheet
    form: Form
    detail: WorksheetDetail
    company: str
    """What fit is weighed for: the company that was named, or that of the application."""
    today: date

    def words(self, question: Question) -> str:
        """Give the words of an answer."""
        return self.detail.words(question.id)

    def days(self, question: Question) -> int:
        """Give on how many days a question was answered."""
        return self.detail.days.get(question.id, 0)

    @property
    def answers(self) -> Mapping[str, str]:
        """Give all answers by question."""
        return {question: answer.words for question, answer in self.detail.answers.items() if answer.words}

    @property
    def title(self) -> str:
        """Give the worksheet's name; empty where it has none yet."""
        return title_of(self.worksheet, self.form, self.answers)


class WorksheetRecord:
    """Reads and writes one worksheet; its row begins with the first thing that is written."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        *,
        worksheet_id: int = 0,
        application_id: int | None = None,
        channel_id: int | None = None,
        known: Mapping[str, str] | None = None,
    ) -> None:
        """Take up a worksheet, or one that is not begun; `known` are answers that it shall begin with."""
        self._desk = desk
        self.form = form
        self.id = worksheet_id
        self.application_id, self._channel_id = application_id, channel_id
        self._known = dict(known or {})

    @property
    def is_debrief(self) -> bool:
        """Tell whether this is the one worksheet that its application has, in which the debrief is filled in."""
        return self.form.is_one_each and self.application_id is not None

    @property
    def key(self) -> str:
        """Give what the keys of this worksheet's drafts begin with; of a debrief it is the same once it is begun."""
        if self.id and not self.is_debrief:
            return f"worksheet/{self.id}"
        return f"worksheet/new/{self.form.id}/{self.application_id or 0}/{self._channel_id or 0}"

    def read(self) -> WorksheetView:
        """Read everything; a worksheet whose beginning was undone is one that is not begun."""
        if self.id:
            try:
                detail = self._desk.journal.worksheets.one(self.id)
            except UserFault:
                self.id = 0
        if not self.id and self.is_debrief:
            detail = self._begun_elsewhere() or self._unbegun()
        elif not self.id:
            detail = self._unbegun()
        return WorksheetView(
            worksheet=detail.worksheet,
            form=self.form,
            detail=detail,
            company=self._company(detail),
            today=self._desk.today(),
        )

    def answer(self, question: Question, written: str) -> Changes | None:
        """Answer a question by one verb; NOTHING where nothing changed, None where it was refused."""
        if self.read().words(question) == (written if written.strip() else ""):
            return NOTHING
        return self._desk.do(lambda: self._answer(question, written))

    def score(self, question: Question, company: str, judged: Judged) -> Changes | None:
        """Score a company by a criterion; the scores of the day are the answer to the question."""
        return self._desk.do(lambda: self._score(question, company, judged))

    def weigh(self, question: Question, company: str, criterion: Criterion) -> Changes | None:
        """Keep how much a criterion matters."""
        worksheet = self.read().worksheet
        return self._desk.do(lambda: self._desk.journal.worksheets.weigh(worksheet, question.id, company, criterion))

    def link(self, question: Question, record: Action | Feedback | Skill) -> Changes | None:
        """Keep something new that came out of the worksheet, among a question's links."""
        return self._desk.do(lambda: self._link(question, record))

    def name(self) -> str:
        """Give what a request for feedback is about: the worksheet's name, or its form's."""
        return self.read().title or say(sentence(self.form.key), self._desk.words)

    def put_off(self) -> Changes | None:
        """Have Today ask again in three days."""
        return self._desk.do(self._put_off)

    def finish(self) -> None:
        """Be done with it, where anything was written."""
        worksheet = self.read().worksheet
        if self.id and worksheet.closed_on is None:
            self._desk.do(lambda: self._desk.journal.worksheets.close(self.id))

    def rename(self, title: str) -> Changes | None:
        """Give the worksheet a name."""
        return self._desk.do(lambda: self._renamed(title))

    def remove(self) -> Changes | None:
        """Remove the worksheet; undo brings it back."""
        return self._desk.do(lambda: self._desk.journal.worksheets.remove(self.id))

    def _answer(self, question: Question, written: str) -> Changes:
        if self.id:
            return self._desk.journal.worksheets.answer(self.id, question.id, written)
        return self._begin({question.id: written})

    def _score(self, question: Question, company: str, judged: Judged) -> Changes:
        worksheet = self.read().worksheet
        score = self._desk.journal.worksheets.score
        changes = score(worksheet, question.id, company, judged, known=self._known)
        self.id = changes.record
        return changes

    def _link(self, question: Question, record: Action | Feedback | Skill) -> Changes:
        begun = self._begin({}) if not self.id else NOTHING
        changes = self._desk.journal.worksheets.link(self.id, question.id, record)
        return replace(changes, kinds=changes.kinds | begun.kinds)

    def _put_off(self) -> Changes:
        begun = self._begin({}) if not self.id else NOTHING
        changes = self._desk.journal.worksheets.ask_later(self.id, self._desk.today() + ASK_AGAIN)
        return replace(changes, kinds=changes.kinds | begun.kinds)

    def _renamed(self, title: str) -> Changes:
        if not self.id:
            self._begin({})
        return self._desk.journal.worksheets.rename(self.id, title)

    def _begin(self, answers: Mapping[str, str]) -> Changes:
        """Begin the row, with what was known and what was written first."""
        changes = self._desk.journal.worksheets.begin(
            self.form.id,
            application_id=self.application_id,
            channel_id=self._channel_id,
            answers={**self._known, **answers},
        )
        self.id = changes.record
        return changes

    def _begun_elsewhere(self) -> WorksheetDetail | None:
        """Take up the one worksheet of the application, where another step of its debrief has begun it."""
        found = self._desk.journal.worksheets.one_open(self.form.id, application_id=self.application_id)
        if found is None:
            return None
        self.id = found.id
        return self._desk.journal.worksheets.one(found.id)

    def _unbegun(self) -> WorksheetDetail:
        """Give a worksheet that begins today, with what is known."""
        today = self._desk.today()
        worksheet = Worksheet(
            form=self.form.id, application_id=self.application_id, channel_id=self._channel_id, started_on=today
        )
        known = {
            question: Answer(worksheet_id=0, question=question, words=words, answered_on=today)
            for question, words in self._known.items()
        }
        return WorksheetDetail(worksheet=worksheet, answers=known, days={})

    def _company(self, detail: WorksheetDetail) -> str:
        """Give the company that fit is weighed for."""
        named = detail.words("company") if self.form.question("company") is not None else ""
        if named.strip() or self.application_id is None:
            return " ".join(named.split())
        try:
            return self._desk.journal.applications.one(self.application_id).application.company
        except UserFault:
            return ""


def record_of(desk: Desk, worksheet_id: int) -> WorksheetRecord:
    """Take up a worksheet by its id. Raises UserFault where it is gone."""
    worksheet = desk.journal.worksheets.one(worksheet_id).worksheet
    return WorksheetRecord(
        desk,
        form_of(worksheet.form),
        worksheet_id=worksheet_id,
        application_id=worksheet.application_id,
        channel_id=worksheet.channel_id,
    )


def record_to_go_on_with(
    desk: Desk,
    form_id: str,
    *,
    application_id: int | None = None,
    channel_id: int | None = None,
    known: Mapping[str, str] | None = None,
    is_new: bool = False,
) -> WorksheetRecord:
    """Take up the worksheet of a form that is open, else one that is not begun; `is_new` passes open ones over."""
    form = form_of(form_id)
    journal = desk.journal
    found = None
    if not is_new or form.is_kept_up:
        found = journal.worksheets.one_open(form_id, application_id=application_id, channel_id=channel_id)
    if found is not None:
        return record_of(desk, found.id)
    return WorksheetRecord(desk, form, application_id=application_id, channel_id=channel_id, known=known)
