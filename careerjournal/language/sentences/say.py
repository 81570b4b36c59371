"""Say a sentence of the program in a language."""

from __future__ import annotations

from careerjournal.domain.sentence import Sentence, Value
from careerjournal.language.sentences.table import SENTENCES
from careerjournal.language.sentences.wording import Counted, Phrase
from careerjournal.language.words import AsIs, Words


def say(sentence: Sentence, words: Words) -> str:
    """Say a sentence; KeyError names a key that has no words, or a count that was not given.

    What the person named otherwise (a stage) is said by their name.
    """
    if sentence.key in words.names:
        return words.write(words.names[sentence.key])
    try:
        wording = SENTENCES[sentence.key]
    except KeyError:
        raise KeyError(f"no words for the sentence {sentence.key!r}") from None
    values = {name: _said(value, words) for name, value in sentence.parameters}
    if isinstance(wording, Phrase):
        return words.tr(wording.message, **values)
    if not isinstance(wording, Counted):
        return wording(words, values)
    number = values.get(wording.by)
    if not isinstance(number, int):
        raise KeyError(f"the sentence {sentence.key!r} counts by {wording.by!r}, which is {number!r}")
    return words.ntr(wording.singular, wording.plural, number, **values)


def _said(value: Value, words: Words) -> object:
    if isinstance(value, Sentence):
        return AsIs(say(value, words))
    if isinstance(value, tuple):
        return tuple(_said(item, words) for item in value)
    return value
