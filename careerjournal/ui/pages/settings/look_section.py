"""Language, colours, and the size of text: settings of this machine, shown at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from careerjournal.language.languages import available
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.layouts import measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.workflows.machine_settings import MachineSettings

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of text in percent of the system's."""
AS_SYSTEM = "system"


class LookSection(Section):
    """Three choices; the window shows each as soon as it is made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Language and look"))
        self._desk = desk
        languages = [(AS_SYSTEM, tr("As the system"))] + [(each.code, each.own_name) for each in available()]
        themes = [
            (AS_SYSTEM, tr("As the system")),
            ("light", tr("Light")),
            ("dark", tr("Dark")),
            ("contrast-light", tr("High contrast, light")),
            ("contrast-dark", tr("High contrast, dark")),
        ]
        self.language = Combo(languages)
        self.theme = Combo(themes)
        self.text_size = Combo([])
        fields = (
            Field(tr("Language"), self.language),
            Field(tr("Light or dark"), self.theme),
            Field(tr("Size of text"), self.text_size),
        )
        self.add(StackingRow(fields, gap=16))
        code = desk.words.code
        self.years = Combo(
            [(AS_SYSTEM, tr("As usual in the language")), ("buddhist", tr("Buddhist")), ("gregorian", tr("Gregorian"))]
        )
        self.digits = Combo(
            [(AS_SYSTEM, tr("As usual in the language")), ("arabic", AsIs("٠١٢٣٤٥٦٧٨٩")), ("latin", AsIs("0123456789"))]
        )
        years = Field(tr("Years"), self.years, hint=tr("Paper follows; both can be typed."))
        digits = Field(tr("Digits"), self.digits, hint=tr("Paper follows; both can be typed."))
        ways = measured(StackingRow((years, digits), gap=16), 320)
        ways.setContentsMargins(0, current().px(12), 0, 0)
        self.add(ways)
        # the other languages know one way only; what was chosen elsewhere can be taken back in them too
        years.setVisible(code == "th" or bool(desk.settings.calendar))
        digits.setVisible(code == "ar" or bool(desk.settings.digits))
        ways.setVisible(not years.isHidden() or not digits.isHidden())
        self.years.key_chosen.connect(self._choose_years)
        self.digits.key_chosen.connect(self._choose_digits)
        self.language.key_chosen.connect(self._choose_language)
        self.theme.key_chosen.connect(self._choose_theme)
        self.text_size.key_chosen.connect(self._choose_size)

    def show_settings(self, settings: MachineSettings) -> None:
        """Show the settings as they are; a size that is not among the usual ones stands beside them."""
        self.language.set_key(settings.language or AS_SYSTEM)
        self.theme.set_key(settings.theme)
        self.years.set_key(settings.calendar or AS_SYSTEM)
        self.digits.set_key(settings.digits or AS_SYSTEM)
        size = round(settings.text_scale * 100)
        formats = self._desk.words.formats
        sizes = sorted({*SIZES, size})
        self.text_size.set_choices([(str(each), formats.percent(each / 100)) for each in sizes], str(size))

    @Slot(str)
    def _choose_language(self, key: str) -> None:
        """Speak another language."""
        self._keep(replace(self._desk.settings, language="" if key == AS_SYSTEM else key))

    @Slot(str)
    def _choose_theme(self, key: str) -> None:
        """Go light or dark, with high contrast, or with the system."""
        self._keep(replace(self._desk.settings, theme=key))

    @Slot(str)
    def _choose_years(self, key: str) -> None:
        """Count years in another way."""
        self._keep(replace(self._desk.settings, calendar="" if key == AS_SYSTEM else key))

    @Slot(str)
    def _choose_digits(self, key: str) -> None:
        """Write numbers in other digits."""
        self._keep(replace(self._desk.settings, digits="" if key == AS_SYSTEM else key))

    @Slot(str)
    def _choose_size(self, key: str) -> None:
        """Write larger or smaller."""
        self._keep(replace(self._desk.settings, text_scale=int(key) / 100))

    def _keep(self, settings: MachineSettings) -> None:
        """Keep settings where they changed."""
        if settings != self._desk.settings:
            self._desk.keep_settings(settings)
