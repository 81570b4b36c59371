"""What a posting goal and its period say in words; Today and Posting say it alike."""

from __future__ import annotations

from datetime import date

from careerjournal.domain.posting import Period, PeriodResult, PostingGoal, Verdict
from careerjournal.language.words import AsIs, Words


def goal_words(goal: PostingGoal, words: Words) -> str:
    """Say a goal: "2 posts a week, at least 1"."""
    match goal.period:
        case Period.DAY:
            said = words.ntr("{n} post a day", "{n} posts a day", goal.target)
        case Period.WEEK:
            said = words.ntr("{n} post a week", "{n} posts a week", goal.target)
        case Period.MONTH:
            said = words.ntr("{n} post a month", "{n} posts a month", goal.target)
    if goal.floor >= goal.target:
        return said
    if goal.floor == 0:
        return words.tr("{goal}, none is fine", goal=AsIs(said))
    return words.tr("{goal}, at least {floor}", goal=AsIs(said), floor=goal.floor)


def progress_words(result: PeriodResult, today: date, words: Words) -> str:
    """Say how far a period under way has come: "2 of 2, kept", "1 of 3, 2 days left"."""
    if result.verdict is Verdict.LET_GO and result.done < result.goal.target:
        return _is_let_go(result.goal.period, words)
    share = AsIs(words.tr("{done} of {target}", done=result.done, target=result.goal.target))
    if result.done >= result.goal.target:
        return words.tr("{share}, kept", share=share)
    left = (result.days.last - today).days + 1
    if result.goal.period is Period.DAY:
        return words.tr("{share} today", share=share)
    if left <= 1:
        return words.tr("{share}, last day", share=share)
    return words.ntr("{share}, {n} day left", "{share}, {n} days left", left, share=share)


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


def _is_let_go(period: Period, words: Words) -> str:
    """Say that the period is let go."""
    match period:
        case Period.DAY:
            return words.tr("Today is let go")
        case Period.WEEK:
            return words.tr("This week is let go")
        case Period.MONTH:
            return words.tr("This month is let go")
