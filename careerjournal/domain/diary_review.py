"""A week or month out of the record: what was sent, met, learnt, posted and done, as sentences with their source."""

from __future__ import annotations

from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Days
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.value import value

MOST_NAMED = 6
"""So many are named in one sentence; the rest is in its count."""


@value
class Met:
    """A talk that was had: with whom, and the application it belongs to."""

    application_id: int
    company: str


@value
class Learnt:
    """A lesson that was written down, and the application it came from."""

    application_id: int
    company: str
    lesson: str


@value
class ReviewMaterial:
    """What the record holds of some days. `posts` are the channels' names with how often each was posted on."""

    days: Days
    sent: tuple[Met, ...] = ()
    met: tuple[Met, ...] = ()
    offers: tuple[Met, ...] = ()
    learnt: tuple[Learnt, ...] = ()
    heard: tuple[str, ...] = ()
    posts: tuple[tuple[str, int], ...] = ()
    done: tuple[str, ...] = ()
    followed_up: int = 0
    feedback_asked: int = 0


def review(material: ReviewMaterial) -> tuple[Sentence, ...]:
    """Compose the review: one sentence for each kind of thing there was, or one that says that nothing is noted."""
    said = [*_search(material), *_learnt(material), *_steps(material)]
    return tuple(said) or (sentence("review.nothing"),)


def _search(material: ReviewMaterial) -> list[Sentence]:
    said: list[Sentence] = []
    for key, found in (
        ("review.sent", material.sent),
        ("review.met", material.met),
        ("review.offers", material.offers),
    ):
        if found:
            said.append(sentence(key, source=_first(found), n=len(found), companies=_named(found)))
    return said


def _learnt(material: ReviewMaterial) -> list[Sentence]:
    said = [
        sentence(
            "review.learnt",
            source=Place(Page.SETBACKS, record=one.application_id, part="debrief"),
            company=one.company,
            lesson=one.lesson,
        )
        for one in material.learnt
    ]
    if material.heard:
        people = tuple(dict.fromkeys(name for name in material.heard if name))[:MOST_NAMED]
        key = "review.heard_from" if people else "review.heard"
        named = {"people": people} if people else {}
        said.append(sentence(key, source=Place(Page.SETBACKS), n=len(material.heard), **named))
    return said


def _steps(material: ReviewMaterial) -> list[Sentence]:
    said: list[Sentence] = []
    if material.posts:
        count = sum(times for _, times in material.posts)
        channels = tuple(name for name, _ in material.posts)
        said.append(sentence("review.posted", source=Place(Page.POSTING), n=count, channels=channels))
    if material.followed_up:
        said.append(sentence("review.followed_up", source=Place(Page.APPLICATIONS), n=material.followed_up))
    if material.feedback_asked:
        said.append(sentence("review.feedback_asked", source=Place(Page.SETBACKS), n=material.feedback_asked))
    if material.done:
        said.append(
            sentence("review.done", source=Place(Page.TODAY), n=len(material.done), titles=material.done[:MOST_NAMED])
        )
    return said


def _first(found: tuple[Met, ...]) -> Place:
    return Place(Page.APPLICATIONS, record=found[0].application_id) if len(found) == 1 else Place(Page.APPLICATIONS)


def _named(found: tuple[Met, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.company for one in found))[:MOST_NAMED]
