"""How long the first answer takes."""

from __future__ import annotations

from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.charts.survival import Curve, CurveStep, Mark, survival_chart
from careerjournal.domain.insights.overview import Insights
from careerjournal.domain.insights.waiting import Drop, FirstAnswer
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import to_measure
from careerjournal.ui.pages.applications.insights.part import ChartPart

_STEPS = (1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730)
_MOST_MARKS = 7
_LEAST_DAYS = 14
_WIDEST = 720


class WaitingPart(ChartPart):
    """The share still waiting, day by day, those without an answer counted in."""

    def __init__(self, desk: Desk) -> None:
        name = desk.words.tr("Time to the first answer")
        super().__init__(desk, name)
        self.chart = Chart(name=name, widest=_WIDEST)
        self.note = Label("", "small", "muted", wrap=True)
        self.body.addWidget(self.chart)
        self.body.addLayout(to_measure(self.note))

    def show_insights(self, insights: Insights) -> None:
        found = insights.first_answer
        said = self.head(self.words.tr("Time to the first answer (n = {n})", n=found.n), found.says)
        self.chart.setVisible(bool(found.n))
        layout = _Layout(found, self.words)
        self.chart.show_picture(layout, description=said)
        self.offer(layout if found.n else None, _WIDEST)
        parts = [
            self.words.tr("The line falls with each first answer: it shows which share still waits after so many days.")
        ]
        if found.undated:
            parts.append(
                self.words.ntr(
                    "{n} is left out, for a day of it is not known.",
                    "{n} are left out, for a day of theirs is not known.",
                    found.undated,
                )
            )
        self.note.setText(" ".join(parts))
        self.note.setVisible(bool(found.n or found.undated))


class _Layout:
    """Lays the curve out; the long tail after the last answer is cut, for nothing happens there."""

    def __init__(self, found: FirstAnswer, words: Words) -> None:
        last = found.drops[-1].days if found.drops else 0
        shown = min(found.longest, max(round(1.15 * last), _LEAST_DAYS))
        formats = words.formats
        self._curve = Curve(
            steps=[CurveStep(days=drop.days, share=drop.share, words=_said(drop, words)) for drop in found.drops],
            longest=shown,
            days=[Mark(at=days, name=formats.number(days)) for days in _marks(shown)],
            shares=[Mark(at=share, name=formats.percent(share)) for share in (0.0, 0.5, 1.0)],
            median=found.median,
            is_early=found.is_early,
        )

    def __call__(self, width: float, measure: Measure) -> Picture:
        """Lay the curve out in a width."""
        return survival_chart(self._curve, width, measure)


def _said(drop: Drop, words: Words) -> str:
    """Say how many still wait after a day."""
    return words.ntr(
        "After {n} day {share} still wait ({answered} of {at_risk} were answered on it)",
        "After {n} days {share} still wait ({answered} of {at_risk} were answered on the last)",
        drop.days,
        share=AsIs(words.formats.percent(drop.share)),
        answered=drop.answered,
        at_risk=drop.at_risk,
    )


def _marks(longest: int) -> list[int]:
    """Name few days of the axis, evenly apart."""
    step = next((step for step in _STEPS if longest / step <= _MOST_MARKS - 1), longest)
    return list(range(0, longest + 1, step))
