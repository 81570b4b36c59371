from __future__ import annotations

from dataclasses import replace

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan import PlanChoices, PlanSection
from careerjournal.domain.plan.career_plan import OwnWords
from careerjournal.domain.plan.wording import rewording_of, worded_plan
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, log

ALL = PlanChoices()
MINE = Rewording(identity="standing/paragraph.text/a/b/0", words="Mine", made_of='{"is":"OwnWords"}', made_on=TODAY)


def test_a_sentence_has_one_wording_however_often_it_is_put_otherwise(journal: Journal) -> None:
    journal.plan.reword(MINE)
    kept = journal.plan.reword(replace(MINE, words="Mine again"))
    assert [one.words for one in journal.plan.material(TODAY).rewordings] == ["Mine again"]
    assert kept.record == journal.plan.material(TODAY).rewordings[0].id
    journal.history.undo()
    assert [one.words for one in journal.plan.material(TODAY).rewordings] == ["Mine"]
    journal.history.undo()
    assert journal.plan.material(TODAY).rewordings == ()


def test_leaving_out_and_bringing_back_are_undone_like_all_else(journal: Journal) -> None:
    dropped = journal.plan.reword(replace(MINE, words=""))
    assert dropped.said.key == "done.drop_from_plan"
    back = journal.plan.take_automatic(dropped.record)
    assert back.said.key == "done.back_in_plan"
    assert journal.plan.material(TODAY).rewordings == ()
    with pytest.raises(UserFault):
        journal.plan.take_automatic(dropped.record)
    journal.history.undo()
    assert [one.words for one in journal.plan.material(TODAY).rewordings] == [""]


def test_a_rewording_says_that_the_record_moved_on_only_when_it_did(journal: Journal) -> None:
    log(journal, "Lumen Books")

    before = worded_plan(journal.plan.material(TODAY), PlanChoices(), TODAY)
    said = next(one for part in before.sections.values() for one in part.said.values() if "standing" in one.identity)
    journal.plan.reword(rewording_of(said, "One by one.", TODAY))

    def now() -> tuple[bool, bool]:
        plan = worded_plan(journal.plan.material(TODAY), PlanChoices(), TODAY)
        mine = next(one for part in plan.sections.values() for one in part.said.values() if one.rewording)
        shown = OwnWords(text="One by one.", source=mine.words.source)
        stands = any(
            shown in (getattr(block, "text", None), section.heading)
            for section in plan.plan.sections
            for block in section.blocks
        )
        return stands, mine.has_changed

    assert now() == (True, False)
    journal.profile.keep(replace(journal.profile.get(), name="Noor"))
    assert now() == (True, False)


def test_words_whose_sentence_is_gone_are_told_until_they_are_removed(journal: Journal) -> None:
    followed = journal.following.keep(Followed(name="Susan", why="Quiet", since=TODAY)).record
    plan = worded_plan(journal.plan.material(TODAY), PlanChoices(), TODAY)
    cell = next(said for said in plan.sections[PlanSection.POSTING].said.values() if ".rows1/" in said.identity)
    kept = journal.plan.reword(rewording_of(cell, "Gentle", TODAY))
    assert told(journal) == {}
    journal.following.remove(followed)
    assert told(journal) == {PlanSection.POSTING: ["Gentle"]}
    without_posting = PlanChoices(sections=(PlanSection.ABOUT,))
    assert told(journal, without_posting) == {}
    removed = journal.plan.remove_words(kept.record)
    assert removed.said.key == "done.remove_plan_words"
    assert told(journal) == {}
    journal.history.undo()
    assert told(journal) == {PlanSection.POSTING: ["Gentle"]}
    journal.history.undo()
    assert told(journal) == {}


def told(journal: Journal, choices: PlanChoices = ALL) -> dict[PlanSection, list[str]]:
    """Give the words without a sentence, by section."""
    sections = worded_plan(journal.plan.material(TODAY), choices, TODAY).sections
    return {kind: [one.words for one in section.unplaced] for kind, section in sections.items() if section.unplaced}
