"""One's own numbers beside those of the writer of the guide, who sent a hundred applications for one offer."""

from __future__ import annotations

from careerjournal.domain.insights.funnel import Funnel
from careerjournal.domain.plan.numbers import is_early
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class Numbers:
    """Applications sent, how many reached an interview, how many led to an offer."""

    sent: int
    interviews: int
    offers: int


WRITER = Numbers(sent=100, interviews=3, offers=1)
"""What the writer of the guide tells of their own search."""


@value
class Beside:
    """One's own numbers, to stand beside the writer's."""

    own: Numbers

    @property
    def n(self) -> int:
        """Count what was sent."""
        return self.own.sent

    @property
    def is_early(self) -> bool:
        """Tell whether too few were sent for a verdict."""
        return is_early(self.n)

    @property
    def says(self) -> Sentence:
        """Say how often an interview came, there and here."""
        there = sentence("insights.beside.writer", n=round(WRITER.sent / WRITER.interviews))
        if self.is_early or not self.own.interviews:
            here = sentence("insights.beside.none_yet", n=self.n) if self.n else sentence("insights.beside.not_begun")
            if self.is_early and self.n:
                here = sentence("insights.early", n=self.n)
        else:
            here = sentence("insights.beside.own", n=max(1, round(self.own.sent / self.own.interviews)))
        return sentence("insights.beside.both", there=there, here=here)


def beside(reached: Funnel) -> Beside:
    """Take one's own numbers from the funnel, so that both say the same."""
    return Beside(
        own=Numbers(sent=reached.n, interviews=reached.reached(Stage.INTERVIEW), offers=reached.reached(Stage.OFFER))
    )
