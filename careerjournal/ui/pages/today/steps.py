"""The steps of the week: what was done, whatever came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.today import Steps
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, column, line


class StepsLine(QWidget):
    """The line at the foot of Today: figures in serif, their words beside them; they change where they stand."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: Steps | None = None
        self._counted = [(Label("", "figure"), Label("", "small", "muted")) for _ in range(4)]
        items: list[Item] = [Label(words.tr("Steps this week"), "small", "muted"), None]
        for number, pair in enumerate(self._counted):
            items += [16] * bool(number) + [*pair]
        self.setLayout(column(Hairline(), 12, line(*items, gap=8)))
        self.hide()

    def show_steps(self, steps: Steps) -> None:
        """Show what was done this week."""
        if steps == self._shown:
            return
        self._shown, words = steps, self._words
        said = (
            (steps.applications, words.ntr("application", "applications", steps.applications)),
            (steps.actions, words.ntr("thing done", "things done", steps.actions)),
            (steps.posts, words.ntr("post", "posts", steps.posts)),
            (steps.lessons, words.ntr("lesson", "lessons", steps.lessons)),
        )
        for (figure, name), (count, noun) in zip(self._counted, said, strict=True):
            figure.setText(words.formats.number(count))
            name.setText(noun)
        self.show()
