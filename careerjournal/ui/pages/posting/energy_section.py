"""What kinds of content took or gave energy: their mean change, with n, and nothing said before the fifth."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.posting_advice import ContentEnergy, EnergyNote, energy_by_content
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.labels import Label

MOST_SHOWN = 8


class EnergySection(Section):
    """Kinds of content, most often noted first."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.tr("What gives energy"))
        self._words = words
        self._shown: Sequence[EnergyNote] | None = None

    def show_energies(self, energies: Sequence[EnergyNote]) -> None:
        """Show what was noted; without any the section is away."""
        if energies == self._shown:
            return
        self._shown = energies
        found = energy_by_content(energies)[:MOST_SHOWN]
        self.setVisible(bool(found))
        self.clear()
        if found:
            words = self._words
            hint = words.tr("The mean change from before to after a post, on a scale from 1 to 5.")
            self.add(Label(hint, "small", "muted", wrap=True))
        for one in found:
            self.add(Row(one.content, energy_words(one, self._words)))


def energy_words(energy: ContentEnergy, words: Words) -> str:
    """Say what a kind of content took or gave."""
    if energy.is_early:
        return words.ntr("Too early to tell (n = {n})", "Too early to tell (n = {n})", energy.n)
    change = AsIs(words.formats.decimal(abs(energy.change), 1))
    if energy.change >= 0.05:
        return words.ntr("Gave {change} (n = {n})", "Gave {change} (n = {n})", energy.n, change=change)
    if energy.change <= -0.05:
        return words.ntr("Took {change} (n = {n})", "Took {change} (n = {n})", energy.n, change=change)
    return words.ntr("Neither took nor gave (n = {n})", "Neither took nor gave (n = {n})", energy.n)
