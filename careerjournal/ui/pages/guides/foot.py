"""What stands at the end of a reading: whose article a guide was made from, or which file an article came from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.guides import Source
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import boxed, column
from careerjournal.ui.pages.guides.reading import Reading


def foot_of(reading: Reading, words: Words) -> QWidget:
    """Make the foot of a guide or an article."""
    if reading.source is None:
        said = words.tr("Read from the file {name}.", name=reading.file_name)
        return boxed(column(16, Hairline(), 12, Label(said, "small", "muted", wrap=True)))
    return _source(reading.source, words)


def _source(source: Source, words: Words) -> QWidget:
    """Name an article: its title in its language, author, day, language."""
    facts = [words.write(source.by)] if source.by else []
    if source.published is not None:
        facts.append(words.formats.day(source.published))
    facts += [words.write(language.own_name) for language in LANGUAGES if language.code == source.language]
    return boxed(
        column(
            16,
            Hairline(),
            12,
            Label(words.tr("Written in our own words after this article:"), "small", "muted", wrap=True),
            4,
            Label(source.title, "own", wrap=True),
            4,
            Label(" · ".join(facts), "small", "muted", wrap=True),
        )
    )
