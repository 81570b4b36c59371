"""Worksheets' answers in a search: what was chosen is kept as a key and looked for by the words that stand for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from careerjournal.domain.finding.hits import Hit
from careerjournal.domain.finding.index_text import holds, index_text
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import FORMS, form_of
from careerjournal.domain.worksheets.forms import Form, Question, QuestionKind, cell_choice_key, choice_key
from careerjournal.journal.journal import Journal
from careerjournal.language.answer_text import answer_lines
from careerjournal.language.sentences import say
from careerjournal.language.words import Words

_OF_KEYS = frozenset(
    {QuestionKind.CHOICE, QuestionKind.TAGS, QuestionKind.TABLE, QuestionKind.LINK, QuestionKind.CRITERIA}
)
"""Kinds of question whose answers hold keys or numbers of records beside words."""


def with_chosen(journal: Journal, hits: Sequence[Hit], terms: Sequence[str], words: Words) -> tuple[Hit, ...]:
    """Let answers say what was chosen in words, leave out those found by a key alone, and add those found by words."""
    said = list(_in_words(hits, terms, words))
    choices = list(_choices(terms, words))
    if not choices:
        return tuple(said)
    there = {hit.place for hit in said if hit.written}
    chosen = _in_words(journal.finder.chosen(choices), terms, words)
    said += [hit for hit in chosen if hit.place not in there]
    return tuple(sorted(said, key=lambda hit: hit.on.toordinal() if hit.on else 0, reverse=True))


def _in_words(hits: Iterable[Hit], terms: Sequence[str], words: Words) -> Iterator[Hit]:
    for hit in hits:
        form = form_of(hit.named) if hit.written else None
        question = form.question(dict(hit.place.prefill).get("question", "")) if form is not None else None
        if form is None or question is None or question.kind not in _OF_KEYS:
            yield hit
            continue
        text = "\n".join(answer_lines(form, question, hit.written, words))
        if holds(index_text(text), terms):
            yield replace(hit, text=text)


def _choices(terms: Sequence[str], words: Words) -> Iterator[tuple[str, str, str]]:
    """Give the choices of all forms whose words hold all terms."""
    for form in FORMS.values():
        for question in form.questions():
            for choice, key in _keys(form, question):
                if holds(index_text(say(sentence(key), words)), terms):
                    yield form.id, question.id, choice


def _keys(form: Form, question: Question) -> Iterator[tuple[str, str]]:
    """Give what can be chosen in a question, in its cells too, each with the key of its words."""
    for choice in question.choices:
        yield choice, choice_key(form, question, choice)
    for column in question.columns:
        for choice in column.choices:
            yield choice, cell_choice_key(form, question, column, choice)
