"""What I have learnt: the lessons of debriefs and feedback, each with what is done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from careerjournal.domain.actions import Action, is_open
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import Block, Lesson, OwnWords, Paragraph, Words
from careerjournal.domain.plan.material import LessonMaterial, Material, SaidMaterial
from careerjournal.domain.sentence import Sentence, sentence

MOST_LESSONS = 12
"""So many lessons are printed, the latest; more than that nobody takes in."""

_SETBACKS = Place(Page.SETBACKS)


def learnt_blocks(material: Material, *, quote_feedback: bool) -> tuple[Block, ...]:
    """Say what came back in debriefs and feedback, then the lessons, latest first."""
    if not material.lessons and not material.feedback:
        return ()
    lessons = _lessons(material, quote_feedback=quote_feedback)
    blocks: list[Block] = [Paragraph(text=_counts(material))]
    again = _what_came_again(material.lessons)
    if again is not None:
        blocks.append(Paragraph(text=again))
    blocks.extend(lessons[:MOST_LESSONS])
    if len(lessons) > MOST_LESSONS:
        rest = sentence("plan.learnt.more", source=_SETBACKS, n=len(lessons) - MOST_LESSONS)
        blocks.append(Paragraph(text=rest))
    return tuple(blocks)


def _counts(material: Material) -> Sentence:
    """Count debriefs and pieces of feedback, with the day of the first."""
    counts: list[Sentence] = []
    if material.lessons:
        counts.append(sentence("plan.count.debriefs", n=len(material.lessons)))
    if material.feedback:
        counts.append(sentence("plan.count.feedback", n=len(material.feedback)))
    days = [known.debrief.started_on for known in material.lessons]
    days += [known.feedback.received_on for known in material.feedback if known.feedback.received_on]
    if not days:
        return sentence("plan.learnt.counts", source=_SETBACKS, what=tuple(counts))
    return sentence("plan.learnt.counts_since", source=_SETBACKS, what=tuple(counts), since=min(days))


def _what_came_again(lessons: Sequence[LessonMaterial]) -> Sentence | None:
    """Name the reasons that stand in more than one debrief, most frequent first."""
    counts = Counter(reason for known in lessons for reason in dict.fromkeys(known.debrief.reasons))
    again = [(reason, count) for reason, count in counts.most_common() if count > 1][:5]
    if not again:
        return None
    reasons = tuple(sentence("plan.learnt.reason", reason=reason, n=count) for reason, count in again)
    of = sentence("plan.count.debriefs", n=len(lessons))
    return sentence("plan.learnt.again", source=_SETBACKS, reasons=reasons, of=of)


def _lessons(material: Material, *, quote_feedback: bool) -> list[Lesson]:
    """Make lessons of debriefs, then of the feedback that no debrief took up; latest first."""
    lessons: list[tuple[date, Lesson]] = []
    taken: set[int] = set()
    for known in material.lessons:
        if not known.debrief.lesson.strip():
            continue
        said = _feedback_on(known, material.feedback, taken) if quote_feedback else None
        if said is not None:
            taken.add(said.feedback.id)
        day = known.ended_on or known.debrief.started_on
        lessons.append((day, _lesson_of_debrief(known, said, day)))
    for heard in material.feedback:
        if heard.feedback.id not in taken:
            lesson = _lesson_of_feedback(heard, quote=quote_feedback and heard.feedback.may_quote)
            if lesson is not None:
                lessons.append((heard.feedback.received_on or date.min, lesson))
    lessons.sort(key=lambda dated: dated[0], reverse=True)
    return [lesson for _, lesson in lessons]


def _feedback_on(known: LessonMaterial, feedback: Iterable[SaidMaterial], taken: set[int]) -> SaidMaterial | None:
    """Find the words said about the application of a debrief, where they are not quoted yet."""
    for said in feedback:
        mine = said.feedback.application_id == known.debrief.application_id and said.feedback.may_quote
        if mine and said.feedback.words.strip() and said.feedback.id not in taken:
            return said
    return None


def _lesson_of_debrief(known: LessonMaterial, said: SaidMaterial | None, day: date) -> Lesson:
    """Make a lesson of a debrief: quoted is what they said, else the first fact noted."""
    debrief = known.debrief
    place = Place(Page.SETBACKS, debrief.application_id, "debrief")
    if said is not None:
        quote: OwnWords | None = OwnWords(text=said.feedback.words.strip(), source=_feedback_place(said))
        source = _source_of(said)
    else:
        facts = [fact.strip() for fact in debrief.facts if fact.strip()]
        quote = OwnWords(text=facts[0], source=place) if facts else None
        source = sentence("plan.source.debrief", source=place, company=known.company, on=day)
    return Lesson(
        title=OwnWords(text=debrief.lesson.strip(), source=place),
        quote=quote,
        source=source,
        now=_now(known.actions),
    )


def _lesson_of_feedback(said: SaidMaterial, *, quote: bool) -> Lesson | None:
    """Make a lesson of feedback: titled by what one made of it; None where nothing may be printed."""
    feedback = said.feedback
    place = _feedback_place(said)
    words = feedback.words.strip() if quote else ""
    title: Words | None = None
    if feedback.reflection.strip():
        title = OwnWords(text=feedback.reflection.strip(), source=place)
    elif words and feedback.about.strip():
        title = OwnWords(text=feedback.about.strip(), source=place)
    elif words:
        title = sentence("plan.learnt.heard", source=place)
    if title is None:
        return None
    quoted = OwnWords(text=words, source=place) if words else None
    return Lesson(title=title, quote=quoted, source=_source_of(said), now=_now(said.actions))


def _feedback_place(said: SaidMaterial) -> Place:
    """Give the place of a piece of feedback."""
    return Place(Page.SETBACKS, said.feedback.id, "feedback")


def _source_of(said: SaidMaterial) -> Sentence:
    """Say whom feedback came from, and when, as far as both are known."""
    place = _feedback_place(said)
    whom = said.company or said.feedback.person
    on = said.feedback.received_on
    if whom and on is not None:
        return sentence("plan.source.feedback", source=place, whom=whom, on=on)
    if whom:
        return sentence("plan.source.feedback_undated", source=place, whom=whom)
    if on is not None:
        return sentence("plan.source.feedback_unnamed", source=place, on=on)
    return sentence("plan.source.feedback_bare", source=place)


def _now(actions: Sequence[Action]) -> Sentence | None:
    """Say what is being done about a lesson, else what was done last; None where nothing was."""
    waiting = [action for action in actions if is_open(action)]
    if waiting:
        first = min(waiting, key=lambda action: (action.due_on or date.max, action.id))
        return sentence("plan.learnt.now", source=Place(Page.TODAY, first.id, "action"), what=first.title)
    done = [action for action in actions if action.done_on is not None]
    if done:
        latest = max(done, key=lambda action: (action.done_on or date.min, action.id))
        return sentence("plan.learnt.done", source=Place(Page.TODAY, latest.id, "action"), what=latest.title)
    return None
