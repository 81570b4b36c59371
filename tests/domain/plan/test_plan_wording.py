"""The person's own wording of a plan: laws over any material, and what each kind of sentence does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.dependence import dependence
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanChoices, PlanSection
from careerjournal.domain.plan.career_plan import CareerPlan, Lesson, OwnWords, Paragraph, PostingGoalRow
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import ApplicationRecord, ChannelOnMap, ChannelSafety, Material, SearchPlan
from careerjournal.domain.plan.plan_json import value_read, words_read, written
from careerjournal.domain.plan.wording import Said, apply_wordings, rewording_of, worded, worded_plan
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import Stage
from tests.domain.plan import made_up
from tests.domain.plan.material_of import DAY, rich
from tests.examples import examples

ALL = PlanChoices()


def said_in(plan: CareerPlan, rewordings: tuple[Rewording, ...] = ()) -> list[Said]:
    return [said for section in worded(plan, rewordings).sections.values() for said in section.said.values()]


def find(plan: CareerPlan, fits: Callable[[Said], bool]) -> Said:
    return next(said for said in said_in(plan) if fits(said))


def by_key(key: str) -> Callable[[Said], bool]:
    return lambda said: isinstance(said.words, Sentence) and said.words.key == key


def by_text(text: str) -> Callable[[Said], bool]:
    return lambda said: isinstance(said.words, OwnWords) and said.words.text == text


def blocks(plan: CareerPlan, section: PlanSection) -> tuple[object, ...]:
    return next((one.blocks for one in plan.sections if one.kind is section), ())


def texts(plan: CareerPlan) -> Iterator[object]:
    return (block.text for one in plan.sections for block in one.blocks if isinstance(block, Paragraph))


@st.composite
def plans_and_wordings(draw: st.DrawFn) -> tuple[CareerPlan, tuple[Rewording, ...]]:
    """Give any plan, and rewordings of some of what it says."""
    plan = compose(draw(made_up.materials), draw(made_up.choices), made_up.TODAY)
    known = said_in(plan)
    some = draw(st.lists(st.sampled_from(known), unique_by=lambda said: said.identity)) if known else []
    words = st.one_of(st.just(""), made_up.texts)
    return plan, tuple(rewording_of(said, draw(words), made_up.TODAY) for said in some)


@given(plans_and_wordings())
@settings(max_examples=examples(20), deadline=None)
def test_wording_twice_is_wording_once_and_no_block_stays_that_has_lost_its_words(
    drawn: tuple[CareerPlan, tuple[Rewording, ...]],
) -> None:
    plan, rewordings = drawn
    once = apply_wordings(plan, rewordings)
    assert apply_wordings(once, rewordings) == once
    assert all(section.blocks for section in once.sections)
    assert {section.kind for section in plan.sections} <= {section.kind for section in once.sections} | set(
        once.left_out
    )


@given(plans_and_wordings())
@settings(max_examples=examples(20), deadline=None)
def test_identities_are_unlike_and_each_rewording_is_either_shown_or_listed_as_left_out(
    drawn: tuple[CareerPlan, tuple[Rewording, ...]],
) -> None:
    plan, rewordings = drawn
    identities = [said.identity for said in said_in(plan)]
    assert len(identities) == len(set(identities))
    result = worded(plan, rewordings)
    dropped = {said.identity for section in result.sections.values() for said in section.dropped}
    assert {one.identity for one in rewordings if not one.words and "/heading/" not in one.identity} == dropped


@given(made_up.materials, st.integers(0, 40))
@settings(max_examples=examples(20), deadline=None)
def test_a_record_that_did_not_change_never_says_so(material: Material, days: int) -> None:
    """Nothing is finished meanwhile (posting's periods are) and no pause begins, so only the day moved on."""
    search = replace(material.search, pauses=())
    material = replace(material, interviews=(), actions=(), goals=(), search=search)
    plan = compose(material, ALL, made_up.TODAY)
    rewordings = tuple(rewording_of(said, "mine", made_up.TODAY) for said in said_in(plan))
    later = compose(material, ALL, made_up.TODAY + timedelta(days=days))
    assert not [said for said in said_in(later, rewordings) if said.has_changed]


@given(made_up.materials, made_up.choices)
@settings(max_examples=examples(20), deadline=None)
def test_a_plan_written_as_json_is_read_as_it_was(material: Material, choices: PlanChoices) -> None:
    plan = compose(material, choices, made_up.TODAY)
    assert value_read(CareerPlan, written(plan)) == plan


def test_without_rewordings_a_plan_says_what_it_said() -> None:
    plan = compose(rich(), ALL, DAY)
    assert replace(apply_wordings(plan, ()), is_worded=False) == plan


def test_a_reworded_sentence_stands_in_its_place_and_keeps_its_source() -> None:
    plan = compose(rich(), ALL, DAY)
    summary = find(plan, by_key("plan.standing.summary"))
    mine = apply_wordings(plan, [rewording_of(summary, "  Half a year of looking.\n", DAY)])
    [first, *_] = blocks(mine, PlanSection.STANDING)
    assert first == Paragraph(text=OwnWords(text="Half a year of looking.", source=Place(Page.APPLICATIONS)))


def test_a_rewording_outlives_new_numbers_and_says_that_they_are_new() -> None:
    plan = compose(rich(), ALL, DAY)
    mine = rewording_of(find(plan, by_key("plan.standing.summary")), "Half a year of looking.", DAY)
    record = replace(rich().record, furthest=(*rich().record.furthest[:-1], (Stage.OFFER, 2)))
    more = compose(replace(rich(), record=record), ALL, DAY)
    [said] = [one for one in said_in(more, (mine,)) if one.rewording]
    assert said.has_changed
    assert said.words == find(more, by_key("plan.standing.summary")).words
    assert OwnWords(text="Half a year of looking.", source=said.words.source) in set(
        texts(apply_wordings(more, [mine]))
    )


def test_a_rewording_stays_with_its_sentence_when_the_sentence_takes_another_form() -> None:
    wished = ApplicationRecord(furthest=((Stage.WISHLIST, 2),))
    plan = compose(Material(record=wished), ALL, DAY)
    mine = rewording_of(find(plan, by_key("plan.standing.saved")), "I begin.", DAY)
    sent = compose(rich(), ALL, DAY)
    assert [one.has_changed for one in said_in(sent, (mine,)) if one.rewording] == [True]


def test_words_that_name_no_place_lead_to_that_of_the_block_they_stand_in() -> None:
    criterion = Criterion(name="Quiet", weighs=Weighs.FIT, weight=4)
    search = SearchPlan(criteria=(criterion,), fit_sheet=3)
    record = ApplicationRecord(under_way=2, furthest=((Stage.APPLIED, 9),))
    sections = worded_plan(Material(record=record, search=search), PlanChoices(), DAY).sections
    figures = [one for one in sections[PlanSection.STANDING].said.values() if "figure.label" in one.identity]
    assert [one.source for one in figures] == [Place(Page.APPLICATIONS)] * 4
    standard = replace(criterion, name="", built_in="pay")
    said = worded_plan(Material(search=replace(search, criteria=(standard,))), PlanChoices(), DAY).sections
    [weight] = [one for one in said[PlanSection.SEARCH].said.values() if "weightrow.name" in one.identity]
    assert weight.source == Place(Page.SETBACKS, 3, "worksheet")


def test_what_was_reworded_before_a_channel_had_its_own_place_is_known_by_its_number() -> None:
    def channels(*ids: int) -> Material:
        safety = ChannelSafety(
            reach=dependence(()),
            applications=dependence(()),
            channels=tuple(ChannelOnMap(id=one, name=f"Channel {one}", is_own=True) for one in ids),
        )
        old = Rewording(
            id=8,
            identity="channels/wordtable.rows1/plan.channels.mine/posting::channel_map:/1",
            words="Mine alone",
            made_of="",
            made_on=DAY,
        )
        return Material(safety=safety, rewordings=(old,))

    for ids in ((7, 9), (0, 0)):
        section = worded_plan(channels(*ids), PlanChoices(), DAY).sections[PlanSection.CHANNELS]
        mine = [one for one in section.said.values() if "rows1" in one.identity]
        assert [one.rewording is not None for one in mine] == [False, True]
        assert section.unplaced == ()
        assert [one.source for one in mine] == [Place(Page.POSTING, one or None, "channel_map") for one in ids]


def test_a_channels_words_stay_with_it_when_another_goes_before_it() -> None:
    def said_of(*ids: int) -> dict[str, str]:
        channels = tuple(ChannelOnMap(id=one, name=f"Channel {one}", is_own=True) for one in ids)
        safety = ChannelSafety(reach=dependence(()), applications=dependence(()), channels=channels)
        said = worded_plan(Material(safety=safety), PlanChoices(), DAY).sections[PlanSection.CHANNELS].said.values()
        return {one.words.text: one.identity for one in said if isinstance(one.words, OwnWords)}

    assert said_of(7, 9)["Channel 9"] == said_of(9)["Channel 9"]


def test_a_row_without_what_it_is_about_goes_and_a_list_without_rows_with_it() -> None:
    plan = compose(rich(), ALL, DAY)
    rows = [find(plan, by_text(name)) for name in ("Reporting with figures", "Presenting on video")]
    fewer = apply_wordings(plan, [rewording_of(row, "", DAY) for row in rows])
    [table] = blocks(fewer, PlanSection.SKILLS)
    assert [row.name.text for row in table.rows] == ["Public-sector budgets"]  # type: ignore[attr-defined]
    none = worded(plan, [rewording_of(said, "", DAY) for said in [*rows, find(plan, by_text("Public-sector budgets"))]])
    assert PlanSection.SKILLS in none.plan.left_out
    assert blocks(none.plan, PlanSection.SKILLS) == ()
    assert len(none.sections[PlanSection.SKILLS].dropped) == 3


def test_what_can_be_done_without_is_left_out_alone() -> None:
    plan = compose(rich(), ALL, DAY)
    now = find(plan, lambda said: isinstance(said.words, Sentence) and said.words.key == "plan.learnt.now")
    record = find(plan, lambda said: "postinggoalrow.record" in said.identity)
    fewer = apply_wordings(plan, [rewording_of(now, "", DAY), rewording_of(record, "", DAY)])
    lessons = [block for block in blocks(fewer, PlanSection.LEARNT) if isinstance(block, Lesson)]
    assert len(lessons) == len([one for one in blocks(plan, PlanSection.LEARNT) if isinstance(one, Lesson)])
    assert lessons[0].now is None
    [row, *_] = [one for one in blocks(fewer, PlanSection.POSTING) if isinstance(one, PostingGoalRow)]
    assert row.record is None


def test_somebody_elses_words_are_left_out_but_never_put_otherwise() -> None:
    plan = compose(rich(), ALL, DAY)
    quote = find(plan, by_text("We liked you, and we only saw your portfolio at the end."))
    assert not quote.can_reword
    assert apply_wordings(plan, [rewording_of(quote, "They loved me.", DAY)]) == apply_wordings(plan, [])
    lessons = [
        block
        for block in blocks(apply_wordings(plan, [rewording_of(quote, "", DAY)]), PlanSection.LEARNT)
        if isinstance(block, Lesson)
    ]
    assert lessons[0].quote is None


def test_a_heading_is_reworded_but_not_left_out() -> None:
    plan = compose(rich(), ALL, DAY)
    heading = find(plan, by_key("plan.heading.learnt"))
    assert not heading.can_drop
    named = apply_wordings(plan, [rewording_of(heading, "What it taught me", DAY)])
    assert OwnWords(text="What it taught me") in [section.heading for section in named.sections]
    assert apply_wordings(plan, [rewording_of(heading, "", DAY)]) == apply_wordings(plan, [])


def test_the_persons_own_goals_and_vision_are_changed_where_they_stand() -> None:
    plan = compose(rich(), ALL, DAY)
    assert not [said for said in said_in(plan) if "goalblock" in said.identity or said.words == plan.cover.vision]


def test_the_covers_sentence_is_worded_with_the_first_section() -> None:
    plan = compose(rich(), ALL, DAY)
    made_from = find(plan, lambda said: "cover.made_from" in said.identity)
    assert apply_wordings(plan, [rewording_of(made_from, "", DAY)]).cover.made_from is None


def test_json_of_a_newer_program_is_read_as_far_as_it_is_known() -> None:
    plan = compose(rich(), ALL, DAY)
    newer = written(plan).replace('{"is":"FurthestStageChart"', '{"is":"HoloChart"')
    read = value_read(CareerPlan, newer.replace('"is_worded":false', '"is_worded":false,"mood":"calm"'))
    assert read is not None
    assert len(blocks(read, PlanSection.STANDING)) == len(blocks(plan, PlanSection.STANDING)) - 1
    assert value_read(CareerPlan, '{"is":"CareerPlan"}') is None
    assert value_read(CareerPlan, "no JSON") is None
    assert words_read('{"is":"Place","page":"plan"}') is None
