"""What the person does with a sentence of the plan: put it otherwise, leave it out, take the journal's own again."""

from __future__ import annotations

from careerjournal.domain.changes import Changes
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.places import Place
from careerjournal.domain.plan.typed import WORDING
from careerjournal.domain.plan.wording import Said, rewording_of
from careerjournal.ui.forms.kept_text import NOTHING
from careerjournal.ui.kit.desk import Desk


class WordingActs:
    """The verbs behind the sentences of the composed view, each undone like all else."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._begun: frozenset[str] = frozenset()

    def look_for_drafts(self) -> None:
        """Read which sentences were being reworded; once for all that are shown next."""
        self._begun = self.desk.journal.drafts.begun(f"{WORDING}/")

    def is_begun(self, said: Said) -> bool:
        """Tell whether a sentence was being reworded when it was looked for last."""
        return self.key_of(said) in self._begun

    @staticmethod
    def key_of(said: Said) -> str:
        """Give the key of a sentence's draft."""
        return f"{WORDING}/{said.identity}"

    def reword(self, said: Said, text: str) -> Changes | None:
        """Keep a sentence as the person puts it; without words, or as the journal says it, there is nothing to keep."""
        if not text.strip():
            return NOTHING
        return self._keep(said, text)

    def keep_mine(self, said: Said) -> None:
        """Keep the person's words although their source changed; from now on they are no news."""
        if said.rewording is not None:
            self._keep(said, said.rewording.words)

    def drop(self, said: Said) -> None:
        """Leave a sentence out of the plan."""
        self._keep(said, "")

    def take_automatic(self, said: Said) -> None:
        """Let the journal's own sentence stand again, reworded or left out as it was."""
        rewording = said.rewording
        if rewording is not None:
            self.desk.do(lambda: self.desk.journal.plan.take_automatic(rewording.id))

    def remove(self, rewording: Rewording) -> None:
        """Remove words whose sentence is gone."""
        self.desk.do(lambda: self.desk.journal.plan.remove_words(rewording.id))

    def go(self, place: Place) -> None:
        """Go to where a sentence comes from."""
        self.desk.go(place)

    def _keep(self, said: Said, words: str) -> Changes | None:
        """Keep what the person made of a sentence."""
        desk = self.desk
        return desk.do(lambda: desk.journal.plan.reword(rewording_of(said, words, desk.today())))
