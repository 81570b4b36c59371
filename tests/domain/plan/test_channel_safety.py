from __future__ import annotations

from datetime import date

from careerjournal.domain.dependence import dependence
from careerjournal.domain.plan.career_plan import OwnWords, Paragraph, ToDoList
from careerjournal.domain.plan.channel_safety import channel_blocks
from careerjournal.domain.plan.material import NO_CHANNELS, ChannelSafety, DrillMaterial
from careerjournal.domain.sentence import Sentence

DRILL = DrillMaterial(
    worksheet_id=7,
    gone="LinkedIn",
    on=date(2026, 11, 1),
    steps=("Write the appeal", "Tell the letter's readers"),
    learnt="The letter is worth more than I thought",
    repeat_on=date(2027, 5, 1),
)


def test_without_a_map_and_a_drill_there_is_nothing_to_say() -> None:
    assert channel_blocks(NO_CHANNELS) == ()
    sources_alone = ChannelSafety(reach=dependence(()), applications=dependence([("LinkedIn", 12)]))
    assert channel_blocks(sources_alone) == ()


def test_shares_own_routes_and_the_drill_stand_in_order() -> None:
    safety = ChannelSafety(
        reach=dependence([("LinkedIn", 900), ("Letter", 100)]),
        applications=dependence([("LinkedIn", 3)]),
        own_routes=("Letter",),
        drill=DRILL,
    )
    reach, own, learnt, steps, again = channel_blocks(safety)
    assert isinstance(reach, Paragraph)
    assert isinstance(reach.text, Sentence)
    assert reach.text.key == "plan.channels.reach"
    assert dict(reach.text.parameters) == {"name": "LinkedIn", "share": 90, "n": 1000}
    assert isinstance(own, Paragraph)
    assert isinstance(own.text, Sentence)
    assert own.text.key == "plan.channels.own"
    assert isinstance(learnt, Paragraph)
    assert isinstance(learnt.text, OwnWords)
    assert learnt.text.text == DRILL.learnt
    assert isinstance(steps, ToDoList)
    assert [row.text.text for row in steps.rows if isinstance(row.text, OwnWords)] == list(DRILL.steps)
    assert isinstance(again, Paragraph)
    assert isinstance(again.text, Sentence)
    assert again.text.key == "plan.channels.repeat"
