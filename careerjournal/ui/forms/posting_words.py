"""What a posting goal and its period say in words; Today and Posting say it alike."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.posting import Period, PeriodResult, PostingGoal, PostKind, Rest, Verdict, suits
from careerjournal.language.words import AsIs, Words


def goal_words(goal: PostingGoal, words: Words) -> str:
    """Say a goal: "2 posts a week, at least 1"."""
    said = _aimed_at(goal, words)
    if goal.floor >= goal.target:
        return said
    if goal.floor == 0:
        return words.tr("{goal}, none is fine", goal=AsIs(said))
    return words.tr("{goal}, at least {floor}", goal=AsIs(said), floor=goal.floor)


def whole_goal_words(goal: PostingGoal, words: Words) -> str:
    """Say a goal with its stretch: "2 posts a week, at least 1, up to 3 if you like"."""
    said = goal_words(goal, words)
    if goal.stretch is None or goal.stretch <= goal.target:
        return said
    return words.tr("{goal}, up to {stretch} if you like", goal=AsIs(said), stretch=goal.stretch)


def _aimed_at(goal: PostingGoal, words: Words) -> str:
    """Say what is aimed at and how often."""
    n = goal.target
    if goal.counts_posts:
        match goal.period:
            case Period.DAY:
                return words.ntr("{n} post a day", "{n} posts a day", n)
            case Period.WEEK:
                return words.ntr("{n} post a week", "{n} posts a week", n)
            case Period.MONTH:
                return words.ntr("{n} post a month", "{n} posts a month", n)
    if goal.counts_comments:
        match goal.period:
            case Period.DAY:
                return words.ntr("{n} comment a day", "{n} comments a day", n)
            case Period.WEEK:
                return words.ntr("{n} comment a week", "{n} comments a week", n)
            case Period.MONTH:
                return words.ntr("{n} comment a month", "{n} comments a month", n)
    match goal.period:
        case Period.DAY:
            return words.ntr("{n} reply a day", "{n} replies a day", n)
        case Period.WEEK:
            return words.ntr("{n} reply a week", "{n} replies a week", n)
        case Period.MONTH:
            return words.ntr("{n} reply a month", "{n} replies a month", n)


def kind_to_log(goal: PostingGoal | None) -> PostKind:
    """Give what is logged where a goal is met by one press: what it counts first."""
    if goal is None or goal.counts_posts:
        return PostKind.POST
    return PostKind.COMMENT if goal.counts_comments else PostKind.REPLY


def logged_words(kind: PostKind, words: Words) -> str:
    """Name the button that logs something of this moment."""
    match kind:
        case PostKind.COMMENT:
            return words.tr("Commented")
        case PostKind.REPLY:
            return words.tr("Replied")
        case _:
            return words.tr("Posted")


def logged_on_words(kind: PostKind, channel: str, words: Words) -> str:
    """Name that button for whoever only hears it."""
    match kind:
        case PostKind.COMMENT:
            return words.tr("Commented on {channel}", channel=channel)
        case PostKind.REPLY:
            return words.tr("Replied on {channel}", channel=channel)
        case _:
            return words.tr("Posted on {channel}", channel=channel)


def kind_words(kind: PostKind, words: Words) -> str:
    """Name a kind of post."""
    match kind:
        case PostKind.POST:
            return words.tr("Post")
        case PostKind.COMMENT:
            return words.tr("Comment")
        case PostKind.REPLY:
            return words.tr("Reply")
        case PostKind.SHARE:
            return words.tr("Share")
        case PostKind.STORY:
            return words.ptr("kind of post", "Story")


def progress_words(result: PeriodResult, today: date, words: Words, rest: Rest | None = None) -> str:
    """Say how far a period under way has come: "2 of 2, kept", "1 of 3, 2 days left"."""
    if result.done < result.goal.target and (rest is not None or result.verdict is Verdict.LET_GO):
        return _is_let_go(result, words, rest)
    share = AsIs(words.tr("{done} of {target}", done=result.done, target=result.goal.target))
    if result.done >= result.goal.target:
        return words.tr("{share}, kept", share=share)
    left = (result.days.last - today).days + 1
    if result.goal.period is Period.DAY:
        return words.tr("{share} today", share=share)
    has_floor = 0 < result.goal.floor < result.goal.target and result.done >= result.goal.floor
    if left <= 1:
        return words.tr("{share}, floor met, last day", share=share) if has_floor else words.tr(
            "{share}, last day", share=share
        )  # fmt: skip
    if has_floor:
        return words.ntr("{share}, floor met, {n} day left", "{share}, floor met, {n} days left", left, share=share)
    return words.ntr("{share}, {n} day left", "{share}, {n} days left", left, share=share)


def finished_words(result: PeriodResult, words: Words) -> str:
    """Say what a finished period came to."""
    share = AsIs(words.tr("{done} of {target}", done=result.done, target=result.goal.target))
    match result.verdict:
        case Verdict.KEPT:
            return words.tr("{share}, kept", share=share)
        case Verdict.FLOOR_MET:
            return words.tr("{share}, enough", share=share)
        case Verdict.LET_GO:
            return words.tr("{share}, let go", share=share)
        case Verdict.NOT_JUDGED:
            return words.tr("{share}, not judged: the goal began or changed", share=share)
        case _:
            return share


def rest_words(rest: Rest, words: Words) -> str:
    """Say until when a rest goes on."""
    if rest.ends_on is None:
        return words.tr("Resting until you end it")
    return words.tr("Resting until {day}", day=AsIs(words.formats.day_month(rest.ends_on)))


def let_go_words(period: Period, words: Words) -> str:
    """Name the act of letting the period under way go."""
    match period:
        case Period.DAY:
            return words.tr("Let today go")
        case Period.WEEK:
            return words.tr("Let this week go")
        case Period.MONTH:
            return words.tr("Let this month go")


def take_up_words(period: Period, words: Words) -> str:
    """Name the act of counting the period under way after all."""
    match period:
        case Period.DAY:
            return words.tr("Count today after all")
        case Period.WEEK:
            return words.tr("Count this week after all")
        case Period.MONTH:
            return words.tr("Count this month after all")


def periods_words(period: Period, number: int, words: Words) -> str:
    """Say a number of periods: "12 weeks"."""
    match period:
        case Period.DAY:
            return words.ntr("{n} day", "{n} days", number)
        case Period.WEEK:
            return words.ntr("{n} week", "{n} weeks", number)
        case Period.MONTH:
            return words.ntr("{n} month", "{n} months", number)


def _is_let_go(result: PeriodResult, words: Words, rest: Rest | None) -> str:
    """Say that the period is let go, or until when it is rested."""
    if rest is not None and (rest.starts_on, rest.ends_on) != (result.days.first, result.days.last):
        return rest_words(rest, words)
    if result.goal.period is Period.DAY and not suits(result.goal, result.days.first):
        return words.tr("A day off for this goal")
    match result.goal.period:
        case Period.DAY:
            return words.tr("Today is let go")
        case Period.WEEK:
            return words.tr("This week is let go")
        case Period.MONTH:
            return words.tr("This month is let go")
