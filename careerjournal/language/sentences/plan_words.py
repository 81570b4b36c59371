"""Sentences of the career plan. The plan speaks in the first person: it is the person's own paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerjournal.language.sentences.wording import Counted, Phrase, Wording
from careerjournal.language.words import AsIs, Words


def _two_sentences(first: str, second: str) -> Wording:
    """Word a sentence that is two whole sentences, one after the other."""

    def said(words: Words, values: Mapping[str, object]) -> str:
        return f"{values[first]} {values[second]}"

    return said


def _under_way(words: Words, values: Mapping[str, object]) -> str:
    """Say how many applications are under way."""
    number = values["n"]
    if not isinstance(number, int) or number == 0:
        return words.tr("None is under way at the moment.")
    return words.ntr("{n} is still under way.", "{n} are still under way.", number)


def _percent(words: Words, values: Mapping[str, object]) -> str:
    """Write whole percent as the language does."""
    percent = values["percent"]
    return words.formats.percent(percent / 100) if isinstance(percent, int) else ""


def _made_from_days(words: Words, values: Mapping[str, object]) -> str:
    """Say what of the record the plan was made from, and of which days."""
    first, last = values["first"], values["last"]
    days = words.formats.day_range(first, last, year=True) if isinstance(first, date) and isinstance(last, date) else ""
    return words.tr("Made from my own record: {what}, {days}.", what=values["what"], days=AsIs(days))


SENTENCES: dict[str, Wording] = {
    "plan.heading.about": Phrase("About me"),
    "plan.heading.standing": Phrase("Where I stand"),
    "plan.heading.learnt": Phrase("What I have learnt"),
    "plan.heading.skills": Phrase("Skills to grow"),
    "plan.heading.goals": Phrase("Goals"),
    "plan.heading.next": Phrase("The days ahead"),
    "plan.heading.posting": Phrase("Posting, kept small"),
    "plan.heading.channels": Phrase("Not all on one channel"),
    "plan.channels.reach": Phrase("{share} % of the people I reach are on {name} (n = {n})."),
    "plan.channels.applications": Phrase("{share} % of my applications come from {name} (n = {n})."),
    "plan.channels.own": Phrase("Nobody can take these away: {names}."),
    "plan.channels.drill": Phrase("If {gone} were gone this morning"),
    "plan.channels.repeat": Phrase("I will run the drill again on {on}."),
    "plan.heading.review": Phrase("Review"),
    "plan.ahead.ninety": Phrase("The next ninety days"),
    "plan.ahead.days": Counted("The next {n} day", "The next {n} days"),
    "plan.too_early": Phrase("Too early to tell (n = {n})."),
    "plan.count.applications": Counted("{n} application", "{n} applications"),
    "plan.count.debriefs": Counted("{n} debrief", "{n} debriefs"),
    "plan.count.feedback": Counted("{n} piece of feedback", "{n} pieces of feedback"),
    "plan.count.posts": Counted("{n} post", "{n} posts"),
    "plan.cover.made_from": Phrase("Made from my own record: {what}."),
    "plan.cover.made_from_days": _made_from_days,
    "plan.cover.made_from_nothing": Phrase("Made from my own record, which begins here."),
    "plan.standing.none": Phrase("My record begins here. Its numbers will stand on this page."),
    "plan.standing.saved": Counted(
        "I have saved {n} application and sent none yet.", "I have saved {n} applications and sent none yet."
    ),
    "plan.standing.sent": Counted("I have sent {n} application.", "I have sent {n} applications."),
    "plan.standing.sent_since": Counted(
        "I have sent {n} application since {since}.", "I have sent {n} applications since {since}."
    ),
    "plan.standing.under_way": _under_way,
    "plan.standing.summary": _two_sentences("sent", "under_way"),
    "plan.standing.chart": Phrase("How far they got (n = {n})"),
    "plan.figure.sent": Phrase("Applications sent"),
    "plan.figure.interview": Phrase("Reached an interview"),
    "plan.figure.offer": Phrase("Led to an offer"),
    "plan.figure.under_way": Phrase("Still under way"),
    "plan.learnt.counts": Phrase("{what} so far."),
    "plan.learnt.counts_since": Phrase("{what} since {since}."),
    "plan.learnt.reason": Phrase("{reason} ({n})"),
    "plan.learnt.again": Phrase("What came back more than once: {reasons}, in {of}."),
    "plan.learnt.heard": Phrase("What I was told"),
    "plan.learnt.now": Phrase("Now: {what}"),
    "plan.learnt.done": Phrase("Done: {what}"),
    "plan.learnt.more": Counted("{n} earlier lesson stands in my journal.", "{n} earlier lessons stand in my journal."),
    "plan.source.debrief": Phrase("My debrief of {company}, {on}"),
    "plan.source.feedback": Phrase("Feedback from {whom}, {on}"),
    "plan.source.feedback_undated": Phrase("Feedback from {whom}"),
    "plan.source.feedback_unnamed": Phrase("Feedback, {on}"),
    "plan.source.feedback_bare": Phrase("Feedback"),
    "plan.skills.no_step": Phrase("No step planned yet"),
    "plan.skills.step_and_more": Counted("{step}, and {n} more step", "{step}, and {n} more steps"),
    "plan.skills.from_to": Phrase("{now} to {wanted}"),
    "plan.skills.now": Phrase("now {now}"),
    "plan.skills.wanted": Phrase("to {wanted}"),
    "plan.skills.not_judged": Phrase("not judged yet"),
    "plan.next.today": Phrase("Today"),
    "plan.next.days": Counted("{n} day", "{n} days"),
    "plan.next.interview": Phrase("Interview, {company}"),
    "plan.next.review": Phrase("Review of this plan"),
    "plan.next.earlier": Phrase("Still open from before"),
    "plan.next.in_full": Phrase("Also on these days"),
    "plan.next.later": Phrase("Later, or without a day"),
    "plan.posting.rule": Phrase("Small numbers, kept over time. A period may be let go; the plan holds."),
    "plan.posting.goal.day": Counted("{n} post a day on {channel}", "{n} posts a day on {channel}"),
    "plan.posting.goal.week": Counted("{n} post a week on {channel}", "{n} posts a week on {channel}"),
    "plan.posting.goal.month": Counted("{n} post a month on {channel}", "{n} posts a month on {channel}"),
    "plan.posting.unjudged.day": Phrase("No day is finished yet."),
    "plan.posting.unjudged.week": Phrase("No week is finished yet."),
    "plan.posting.unjudged.month": Phrase("No month is finished yet."),
    "plan.percent": _percent,
    "plan.posting.strength": Phrase("Strength on {channel}: {share} (n = {n})"),
    "plan.posting.calendar": Counted("{n} posted from {first} to {last}", "{n} posted from {first} to {last}"),
    "plan.posting.kept.day": Counted(
        "Kept in {held} of {n} day ({share}, n = {n}).", "Kept in {held} of {n} days ({share}, n = {n})."
    ),
    "plan.posting.kept_early.day": Counted(
        "Kept in {held} of {n} day; too early to tell (n = {n}).",
        "Kept in {held} of {n} days; too early to tell (n = {n}).",
    ),
    "plan.posting.kept.week": Counted(
        "Kept in {held} of {n} week ({share}, n = {n}).", "Kept in {held} of {n} weeks ({share}, n = {n})."
    ),
    "plan.posting.kept_early.week": Counted(
        "Kept in {held} of {n} week; too early to tell (n = {n}).",
        "Kept in {held} of {n} weeks; too early to tell (n = {n}).",
    ),
    "plan.posting.kept.month": Counted(
        "Kept in {held} of {n} month ({share}, n = {n}).", "Kept in {held} of {n} months ({share}, n = {n})."
    ),
    "plan.posting.kept_early.month": Counted(
        "Kept in {held} of {n} month; too early to tell (n = {n}).",
        "Kept in {held} of {n} months; too early to tell (n = {n}).",
    ),
    "plan.posting.and_let_go": _two_sentences("record", "let_go"),
    "plan.posting.let_go.day": Counted("{n} day was let go.", "{n} days were let go."),
    "plan.posting.let_go.week": Counted("{n} week was let go.", "{n} weeks were let go."),
    "plan.posting.let_go.month": Counted("{n} month was let go.", "{n} months were let go."),
    "plan.review.when": Phrase("On {on} I will read this plan again and ask three things."),
    "plan.review.questions": Phrase("What did I keep? What changed? What comes next?"),
    "plan.review.mine": Phrase("Name, date"),
    "plan.review.with": Phrase("Read with, date"),
    "done.plan.missing": Counted(
        "No font here has {characters}: the plan shows its code in a box.",
        "No font here has {characters}: the plan shows the code of each in a box.",
    ),
    "done.plan.missing_more": Counted("{n} more character", "{n} more characters"),
    "fault.plan.language": Phrase("There are no words for the language {language}. There are: {languages}."),
}
