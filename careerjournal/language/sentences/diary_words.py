"""What is said about the diary: its verbs, the review of a week or month, and the questions it can ask."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.sentences.wording import Counted, Phrase, Wording
from careerjournal.language.words import Words

PROMPTS = tuple(f"prompt.{name}" for name in (
    "energy", "proud", "learnt", "easier", "thank", "avoid", "next", "quiet", "say"
))  # fmt: skip
"""The questions of the diary, in the order in which they come."""


def _learnt(words: Words, values: Mapping[str, object]) -> str:
    """Quote a lesson with where it comes from."""
    return words.tr("A lesson after {company}: “{lesson}”", company=values["company"], lesson=values["lesson"])


SENTENCES: dict[str, Wording] = {
    "done.add_diary": Phrase("A page for {day} was begun"),
    "done.edit_diary": Phrase("The page of {day} was kept"),
    "done.remove_diary": Phrase("The page of {day} was removed"),
    "diary.ending_unknown": Phrase("{path} must end in .md or .pdf."),
    "diary.no_pages": Phrase("There is no page of the diary on these days."),
    "review.sent": Counted("{n} application sent: {companies}.", "{n} applications sent: {companies}."),
    "review.met": Counted("{n} conversation: {companies}.", "{n} conversations: {companies}."),
    "review.offers": Counted("{n} offer: {companies}.", "{n} offers: {companies}."),
    "review.learnt": _learnt,
    "review.heard": Counted("{n} piece of feedback came in.", "{n} pieces of feedback came in."),
    "review.heard_from": Counted(
        "{n} piece of feedback came in, from {people}.", "{n} pieces of feedback came in, from {people}."
    ),
    "review.posted": Counted("{n} post on {channels}.", "{n} posts on {channels}."),
    "review.followed_up": Counted("{n} follow-up written.", "{n} follow-ups written."),
    "review.feedback_asked": Counted("Feedback asked for {n} time.", "Feedback asked for {n} times."),
    "review.done": Counted("{n} thing done: {titles}.", "{n} things done: {titles}."),
    "review.nothing": Phrase("The record holds nothing of these days."),
    "prompt.energy": Phrase("What gave you energy, and what took it?"),
    "prompt.proud": Phrase("Which piece of work would you like to show somebody?"),
    "prompt.learnt": Phrase("What do you know now that you did not know a week ago?"),
    "prompt.easier": Phrase("What was easier than the last time?"),
    "prompt.thank": Phrase("Who helped, and do they know?"),
    "prompt.avoid": Phrase("What have you been putting off, and what is the smallest part of it?"),
    "prompt.next": Phrase("If next week held one good thing, what would it be?"),
    "prompt.quiet": Phrase("When did you have quiet to think, and where?"),
    "prompt.say": Phrase("What would you have liked to say, and to whom?"),
}
