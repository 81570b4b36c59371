"""Write a worksheet, or a project's one-page report, as a PDF: read from the journal, set on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.project_report import project_report
from careerjournal.documents.worksheet_pdf import worksheet_pdf
from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Kind
from careerjournal.domain.plan import Paper
from careerjournal.domain.setbacks import Feedback
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms import QuestionKind
from careerjournal.domain.worksheets.paper import WorksheetPaper
from careerjournal.language.resources import resource
from careerjournal.language.words import Words

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_THEME = ("themes", "quiet.toml")


def paper_of(journal: Journal, worksheet_id: int, day: date) -> WorksheetPaper:
    """Read a worksheet as it goes on paper. Raises UserFault where it is gone."""
    detail = journal.worksheets.one(worksheet_id)
    form = form_of(detail.worksheet.form)
    company = detail.words("company").strip() if form.question("company") is not None else ""
    if not company and detail.worksheet.application_id is not None:
        company = journal.applications.one(detail.worksheet.application_id).application.company
    weighs = any(question.kind is QuestionKind.CRITERIA for question in form.questions())
    return WorksheetPaper(
        worksheet=detail.worksheet,
        form=form,
        answers={question: answer.words for question, answer in detail.answers.items() if answer.words},
        linked=_linked(journal, detail.worksheet.form, {each: detail.words(each) for each in detail.answers}),
        judged=tuple(journal.fit.judged(company)) if weighs and company else (),
        company=company,
        owner=journal.profile.get().name,
        written_on=day,
    )


def worksheet_bytes(journal: Journal, worksheet_id: int, words: Words, paper: Paper, day: date) -> bytes:
    """Set a worksheet; the same journal, words, paper and day give the same bytes. UserFault where it is gone."""
    sheet = paper_of(journal, worksheet_id, day)
    return worksheet_pdf(sheet, words, paper, resource("fonts"), paper_theme(resource(*_THEME)))


def report_bytes(journal: Journal, worksheet_id: int, words: Words, paper: Paper, day: date) -> bytes:
    """Set a project's report on one page; UserFault where the worksheet is gone."""
    sheet = paper_of(journal, worksheet_id, day)
    return project_report(sheet, words, paper, resource("fonts"), paper_theme(resource(*_THEME)))


def _linked(journal: Journal, form_id: str, answers: dict[str, str]) -> dict[str, dict[int, str]]:
    """Name the records that questions link to."""
    named: dict[str, dict[int, str]] = {}
    for question in form_of(form_id).questions():
        if question.kind is not QuestionKind.LINK:
            continue
        content = parse(question, answers.get(question.id, ""))
        ids = [part for part in content if isinstance(part, int)] if isinstance(content, tuple) else []
        if question.links is Kind.FEEDBACK:
            named[question.id] = _feedback_named(journal, ids)
        else:
            named[question.id] = {one.id: one.title for one in journal.worksheets.linked(Action, ids)}
    return named


def _feedback_named(journal: Journal, ids: Sequence[int]) -> dict[int, str]:
    """Name feedback by the person and, where they answered, their words."""
    return {
        one.id: f"{one.person}: {one.words}" if one.words else one.person
        for one in journal.worksheets.linked(Feedback, ids)
    }
