"""What else is noted about an application: arrangement, salary range, tags, excitement, deadline, CV, referral."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.applications import Application, Arrangement
from careerjournal.domain.tags import split_tags
from careerjournal.language.words import tr
from careerjournal.ui.forms.salary_fields import SalaryFields
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.scale import Scale
from careerjournal.ui.kit.tag_field import TagField

NAMES = (
    *("arrangement", "salary_low", "salary_high", "salary_currency", "salary_per"),
    *("tags", "excitement", "deadline_on", "cv_version", "is_referral"),
)
"""The texts of these fields, as a draft keeps them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the journal offers to complete: tags and CV versions, most used first."""

    tags: Sequence[str] = ()
    cv_versions: Sequence[str] = ()


class ApplicationExtras(QWidget):
    """The fields below the fold."""

    changed = Signal()

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.arrangement = Combo(arrangements())
        self.salary = SalaryFields()
        self.tags = TagField()
        self.excitement = Scale()
        self.deadline = DateField(tr("To be sent by"), None, today=today, optional=True)
        self.cv_version = LineEdit()
        self.referral = CheckBox(tr("Somebody recommended me"))
        self._versions = QStringListModel(self)
        completer = QCompleter(self._versions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.cv_version.setCompleter(completer)
        level = Field(tr("How much you would like it"), self.excitement)
        self.setLayout(
            column(
                self.salary,
                side_by_side(Field(tr("Where the work is done"), self.arrangement), self.deadline),
                side_by_side(Field(tr("CV version"), self.cv_version), level),
                Field(tr("Tags"), self.tags),
                self.referral,
                gap=16,
            )
        )
        for signal in (
            *(self.arrangement.key_chosen, self.salary.changed, self.tags.changed, self.excitement.valueChanged),
            *(self.deadline.changed, self.cv_version.textChanged, self.referral.toggled),
        ):
            signal.connect(self._tell)

    def offer(self, known: Known) -> None:
        """Complete tags and versions from what was used before."""
        self.tags.offer(known.tags)
        self._versions.setStringList(list(known.cv_versions))

    def texts(self) -> dict[str, str]:
        """Give what stands in all fields, as texts; empty where nothing does."""
        day = self.deadline.day
        return self.salary.texts() | {
            "arrangement": self.arrangement.key,
            "tags": "\n".join(self.tags.tags),
            "excitement": str(self.excitement.level or ""),
            "deadline_on": day.isoformat() if day else "",
            "cv_version": self.cv_version.text(),
            "is_referral": "1" if self.referral.isChecked() else "",
        }

    def fill(self, name: str, text: str) -> None:
        """Write one of the texts back; one that cannot be read leaves its field as it is."""
        match name:
            case "arrangement":
                self.arrangement.set_key(text)
            case "tags":
                self.tags.set_tags(split_tags(text))
            case "excitement":
                self.excitement.set_level(int(text) if text.isdecimal() and len(text) == 1 else None)
            case "deadline_on":
                with suppress(ValueError):
                    self.deadline.set_day(date.fromisoformat(text) if text else None)
            case "cv_version":
                self.cv_version.setText(text)
            case "is_referral":
                self.referral.setChecked(bool(text))
            case _:
                self.salary.fill(name, text)

    def show_application(self, application: Application) -> None:
        """Show an application that is kept."""
        self.salary.show_application(application)
        self.arrangement.set_key(application.arrangement.value if application.arrangement else "")
        self.tags.set_tags(application.tags)
        self.excitement.set_level(application.excitement)
        self.deadline.set_day(application.deadline_on)
        self.cv_version.setText(application.cv_version)
        self.referral.setChecked(application.is_referral)

    def applied_to(self, application: Application) -> Application:
        """Give an application with what stands in the fields."""
        return replace(
            self.salary.applied_to(application),
            arrangement=Arrangement(self.arrangement.key) if self.arrangement.key else None,
            tags=self.tags.tags,
            excitement=self.excitement.level,
            deadline_on=self.deadline.day,
            cv_version=self.cv_version.text().strip(),
            is_referral=self.referral.isChecked(),
        )

    def check(self) -> bool:
        """Tell whether all fields can be read; say what is wrong where not."""
        return self.salary.check() and self.deadline.is_right()

    @Slot()
    def _tell(self) -> None:
        """Tell that something was changed."""
        self.changed.emit()


def arrangements() -> list[tuple[str, str]]:
    """Name the places where work is done."""
    return [
        ("", tr("Not said")),
        (Arrangement.ON_SITE.value, tr("On site")),
        (Arrangement.HYBRID.value, tr("Hybrid")),
        (Arrangement.REMOTE.value, tr("Remote")),
    ]
