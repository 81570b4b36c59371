"""The page before a text is opened: the four guides as cards, and the reader's own articles below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from careerjournal.journal.rows import ArticleRow
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.blocks import EmptyState, OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.parts import Part, Parts
from careerjournal.ui.pages.guides.guide_card import CardFacts, GuideCard

_TWO_COLUMNS = 640
"""Width in pixels at a scale of 1 from which two cards stand beside each other."""
_GAP = 20
_CHARACTERS_A_MINUTE = 1_100
_MakeCard = Callable[[CardFacts], GuideCard]


class Overview(QWidget):
    """Cards and articles; tells which of them is asked for."""

    guide_asked = Signal(str)
    article_asked = Signal(int)
    import_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._cards = _Cards()
        self._parts = Parts()
        self.setLayout(column(self._cards, 36, self._parts.layout, None, margins=(0, 8, 0, 24)))

    @property
    def cards(self) -> Sequence[GuideCard]:
        """Give the cards that are shown, in order."""
        return self._cards.cards

    def show_all(self, cards: Sequence[CardFacts], articles: Sequence[ArticleRow]) -> None:
        """Show the guides and the articles; what did not change keeps its focus."""
        self._cards.show_cards(cards, self._card)
        self._parts.show([Part(key="articles", value=tuple(articles), make=lambda: self._articles(articles))])

    def take_focus(self, guide: str) -> None:
        """Put the focus on the card of a guide."""
        self._cards.take_focus(guide)

    def _card(self, facts: CardFacts) -> GuideCard:
        card = GuideCard(facts, self._words)
        card.asked.connect(self.guide_asked)
        return card

    def _articles(self, articles: Sequence[ArticleRow]) -> QWidget:
        """List the articles, or say what belongs here."""
        if not articles:
            bring = Button(tr("Import an article"))
            bring.clicked.connect(self.import_asked)
            return EmptyState(
                tr("Your own articles will stand here"),
                tr(
                    "A text or a web page that you saved (.txt, .md, .html) is read here beside the guides. "
                    "Choose the file, or drop it on this page. It stays in your journal."
                ),
                bring,
            )
        section = Section(tr("Your own articles"))
        for article in articles:
            row = _ArticleRow(article, self._words)
            row.asked.connect(self.article_asked)
            section.add(row)
        return section


class _ArticleRow(OpenRow):
    """One article: its title, language and length."""

    asked = Signal(int)

    def __init__(self, article: ArticleRow, words: Words) -> None:
        super().__init__(article.title, article_facts(article.language, article.length, words))
        self._id = article.id
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the article."""
        self.asked.emit(self._id)


class _Cards(QWidget):
    """Cards of one height in one column or two."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current().px(_GAP))
        self._shown: tuple[CardFacts, ...] = ()
        self.cards: list[GuideCard] = []
        self._columns = 0

    def show_cards(self, facts: Sequence[CardFacts], make: _MakeCard) -> None:
        """Show cards, made anew only where what they show has changed."""
        for number, (card, before, after) in enumerate(zip(self.cards, self._shown, facts, strict=False)):
            if before != after:
                card.hide()
                card.deleteLater()
                self.cards[number] = make(after)
        self.cards += [make(each) for each in facts[len(self.cards) :]]
        self._shown = tuple(facts)
        self._columns = 0
        self._arrange()

    def take_focus(self, guide: str) -> None:
        """Put the focus on the card of a guide."""
        for card in self.cards:
            if card.guide == guide:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards into as many columns as there is room for."""
        columns = 2 if self.width() >= current().px(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
            card.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)


def article_facts(language: str, length: int, words: Words) -> str:
    """Say in which language an article is and about how long it takes."""
    minutes = max(1, round(length / _CHARACTERS_A_MINUTE))
    said = words.ntr("about {n} minute", "about {n} minutes", minutes)
    names = [words.write(known.own_name) for known in LANGUAGES if known.code == language]
    return " · ".join([*names, said])
