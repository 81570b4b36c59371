"""Paths: a form each for the ways that could be taken, with what speaks for and against them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import CareerPath
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.labels import Hairline
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.pages.plan.forms_list import FormsList
from careerjournal.ui.pages.plan.record_form import RecordForm, Written


class PathForm(RecordForm):
    """The fields of a path."""

    def __init__(self, desk: Desk, path: CareerPath) -> None:
        super().__init__(desk, path, key="career_path")
        self.name = LongText(lines=1, placeholder=tr("One house for years, say, or work of your own"))
        self.speaks_for = LongText(lines=2, placeholder=tr("A line for each point"))
        self.speaks_against = LongText(lines=2, placeholder=tr("A line for each point"))
        self.try_out = LongText(lines=1, placeholder=tr("Something small that would show you more"))
        first = Field(tr("Path"), self.name)
        texts = {
            "name": self.name,
            "speaks_for": self.speaks_for,
            "speaks_against": self.speaks_against,
            "try_out": self.try_out,
        }
        head = line((first, 1), gap=8)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(
            column(
                head,
                Field(tr("Speaks for it"), self.speaks_for),
                Field(tr("Speaks against it"), self.speaks_against),
                Field(tr("How you could try it out"), self.try_out),
                4,
                Hairline(),
                gap=12,
            )
        )
        self.hold(texts, first, lined=frozenset({"speaks_for", "speaks_against"}))

    def _put(self, record: CareerPath) -> Changes:
        return self._desk.journal.career_paths.keep(record)

    def _words(self) -> tuple[str, str, str]:
        assert isinstance(self._record, CareerPath)
        name = self._record.name
        more = tr("More for the path {path}", path=name) if name else tr("More for this path")
        return more, tr("Remove the path"), tr("A few words, or remove the path.")


class PathsEditor(FormsList):
    """The paths that the plan weighs against each other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            invitation=tr("Two ways you could go, and what speaks for each. Nothing has to be decided here."),
            add=tr("Add a path"),
            draft="career_path/new/name",
        )

    @property
    def forms(self) -> list[PathForm]:
        """Give the forms of the paths in their order, that of a new one last."""
        return [form for form in self.all_forms if isinstance(form, PathForm)]

    def _make(self, record: Written | None) -> PathForm:
        return PathForm(self._desk, record if isinstance(record, CareerPath) else CareerPath(name=""))

    def _read(self) -> Sequence[CareerPath]:
        return self._desk.journal.career_paths.all()

    def _remove_one(self, record_id: int) -> Changes:
        return self._desk.journal.career_paths.remove(record_id)

    def _put_in_order(self, record_ids: Sequence[int]) -> Changes:
        return self._desk.journal.career_paths.order(record_ids)
