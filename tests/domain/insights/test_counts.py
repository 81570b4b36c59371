"""The counts agree with each other whatever the search looks like, and say what they should of a small one."""

from __future__ import annotations

from hypothesis import given

from careerjournal.domain.insights.answers import Grouping, Rate, answers
from careerjournal.domain.insights.beside import beside
from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.endings import Reasons, endings
from careerjournal.domain.insights.flows import MOST_SOURCES, OUTCOME_OF_STAGE, Origin, Outcome, search
from careerjournal.domain.insights.funnel import funnel
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import ENDINGS, Stage
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.insights.courses import course, courses


def said(sentence: Sentence) -> str:
    return say(sentence, words_for("en")).replace("\u00a0", " ")


@given(courses())
def test_every_view_counts_the_same(some: list[Course]) -> None:
    reached, flows, all_answers, ended = funnel(some), search(some), answers(some), endings(some, ())
    assert reached.total == flows.total == len(some)
    assert sum(step.ended_here for step in reached.steps) == len(some)
    assert sum(source.count for source in flows.sources) == len(some)
    assert sum(flows.came_to(outcome) for outcome in Outcome) == len(some)
    assert all_answers.all.n == reached.n == sum(one.is_sent for one in some)
    for step in flows.steps:
        assert flows.reached(step) == reached.reached(step)
    assert (
        sum(ended.by_stage)
        == ended.n
        == sum(flows.came_to(OUTCOME_OF_STAGE[stage]) for stage in ENDINGS - {Stage.ACCEPTED})
    )
    own = beside(reached).own
    assert (own.sent, own.interviews, own.offers) == (
        reached.n, reached.reached(Stage.INTERVIEW), reached.reached(Stage.OFFER)
    )  # fmt: skip


@given(courses())
def test_whoever_gets_further_was_there_before(some: list[Course]) -> None:
    counts = [step.reached for step in funnel(some).steps]
    assert counts == sorted(counts, reverse=True)


@given(courses())
def test_groups_of_answers_add_up_to_all(some: list[Course]) -> None:
    found = answers(some)
    for rate in (found.all, *(rate for _, rates in found.by for rate in rates)):
        assert rate.answered + rate.waiting <= rate.n
    assert all(rate.n for _, rates in found.by for rate in rates)
    referrals = dict(found.by)[Grouping.REFERRAL]
    if referrals:
        assert sum(rate.n for rate in referrals) == found.all.n
        assert sum(rate.answered for rate in referrals) == found.all.answered
    assert len({rate.name for rate in dict(found.by)[Grouping.SOURCE]}) == len(dict(found.by)[Grouping.SOURCE])


@given(courses())
def test_there_is_a_sentence_for_whatever_the_numbers_are(some: list[Course]) -> None:
    for insight in (funnel(some), search(some), answers(some), endings(some, ()), beside(funnel(some))):
        words = said(insight.says)
        assert words
        assert "{" not in words


def test_an_interview_counts_after_a_rejection() -> None:
    some = [course(Stage.REJECTED, Stage.INTERVIEW)] + [course()] * 5 + [course(Stage.WISHLIST, Stage.WISHLIST)]
    found = funnel(some)
    assert found.reached(Stage.INTERVIEW) == 1
    assert (found.n, found.total) == (6, 7)
    assert said(found.says) == "Of 6 sent, 1 reached an interview (17 %) and none led to an offer."


def test_few_are_too_early_to_tell() -> None:
    some = [course(Stage.OFFER, Stage.OFFER, has_answer=True)] * 4
    assert said(funnel(some).says) == said(answers(some).says) == "Too early to tell (n = 4)."
    assert "Too early to tell (n = 4)." in said(beside(funnel(some)).says)


def test_nothing_sent_is_no_failure() -> None:
    some = [course(Stage.WISHLIST, Stage.WISHLIST)] * 3
    assert said(funnel(some).says) == "3 are noted and none sent yet."
    assert said(answers(some).says) == "Nothing was sent yet, so nothing could be answered."
    assert said(beside(funnel(some)).says).endswith("Your own numbers will stand beside these.")


def test_sources_spelt_alike_are_one_and_the_smaller_ones_flow_together() -> None:
    some = [course(source="Fair")] * 3 + [course(source="fair ")] + [course(source=f"Site {n}") for n in range(9)]
    some.append(course(source=" "))
    found = search(some)
    assert (found.sources[0].name, found.sources[0].count) == ("Fair", 4)
    assert [source.origin for source in found.sources[-2:]] == [Origin.OTHERS, Origin.UNKNOWN]
    assert len(found.sources) == MOST_SOURCES + 1


def test_a_step_at_which_none_stayed_is_left_out_of_the_flows() -> None:
    found = search([course(), course(Stage.INTERVIEW, Stage.INTERVIEW)])
    assert found.steps == (Stage.APPLIED, Stage.INTERVIEW)


def test_an_acceptance_that_came_to_nothing_ended_after_the_offer() -> None:
    found = search([course(Stage.REJECTED, Stage.ACCEPTED)])
    assert [(flow.last, flow.outcome) for flow in found.flows] == [(Stage.OFFER, Outcome.REJECTED)]
    assert endings([course(Stage.REJECTED, Stage.ACCEPTED)], ()).stages == (Stage.OFFER,)


def test_a_source_is_called_best_only_beside_another_with_enough() -> None:
    some = [course(source="Fair", has_answer=True)] * 4 + [course(source="Fair")] * 2
    assert "most often" not in said(answers(some).says)
    some += [course(source="Site", has_answer=True)] + [course(source="Site")] * 5
    assert "Fair was answered most often: 67 % (n = 6)." in said(answers(some).says)


def test_those_marked_no_reply_do_not_wait_any_more() -> None:
    rate = answers([course(Stage.NO_REPLY), course(), course(Stage.REJECTED, has_answer=True)]).all
    assert rate == Rate(name="", n=3, answered=1, waiting=1)


def test_reasons_stand_under_the_stage_after_which_it_ended() -> None:
    ended = [course(Stage.REJECTED, Stage.INTERVIEW)] * 4 + [course(Stage.NO_REPLY)] * 3
    debriefs = [
        Reasons(furthest=Stage.INTERVIEW, reasons=("Salary", "salary ", "Language")),
        Reasons(furthest=Stage.APPLIED, reasons=("Salary",)),
        Reasons(furthest=Stage.APPLIED, reasons=(" ",)),
    ]
    found = endings(ended, debriefs)
    assert found.stages == (Stage.APPLIED, Stage.INTERVIEW)
    assert found.by_stage == (3, 4)
    assert [(name.casefold(), counts) for name, counts in found.by_reason] == [("salary", (1, 1)), ("language", (0, 1))]
    assert found.debriefed == 2
    assert said(found.says).startswith("Most often it ended after an interview: 4 of 7. The reason noted most: ")
    assert said(found.says).endswith("in 2 of 2 debriefs.")
