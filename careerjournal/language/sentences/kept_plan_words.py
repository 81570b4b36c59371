"""Sentences about the person's own wording of the plan, and about plans that were kept."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.reword_plan": Phrase("Kept in your words"),
    "done.drop_from_plan": Phrase("Left out of the plan"),
    "done.automatic_again": Phrase("The journal’s sentence stands in the plan again"),
    "done.remove_plan_words": Phrase("Words without a sentence were removed"),
    "done.back_in_plan": Phrase("Brought back into the plan"),
    "done.keep_version": Phrase("The plan of {on} is kept"),
    "done.rename_version": Phrase("The kept plan has another name"),
    "done.remove_version": Phrase("The kept plan of {on} was removed"),
    "done.reach_goal": Phrase("Goal reached: {what}"),
    "done.goal_open_again": Phrase("Goal open again: {what}"),
    "version.named": Phrase("{what}"),
    "version.named_by": Phrase("{what}, by {by}"),
    "version.measured": Phrase("{goal} (measured by: {measure})"),
    "version.level": Phrase("level {level}"),
    "version.skill": Phrase("{what}: {now}"),
    "version.skill_wanted": Phrase("{what}: {now}, {wanted} wanted"),
    "version.step": Phrase("{skill}: {step}"),
    "version.gone": Phrase("No longer in the journal"),
    "version.reached": Phrase("Reached on {on}"),
    "version.reworded": Phrase("Called now: {what}"),
    "version.done": Phrase("Done on {on}"),
    "version.let_go": Phrase("Let go on {on}"),
    "version.open": Phrase("Open still"),
    "version.open_by": Phrase("Open still, by {by}"),
    "version.moved": Phrase("Moved from {before} to {by}"),
    "version.skill.same": Phrase("As before: {now}"),
    "version.skill.as_wanted": Phrase("Grown as wanted: {now}"),
    "version.skill.grown": Phrase("Grown from {before} to {now}"),
    "version.skill.judged": Phrase("Judged anew: {now}"),
    "version.posting.ended": Phrase("Runs no longer"),
    "version.posting.changed": Phrase("Now {goal}. {kept}"),
    "version.kept.day": Counted("Kept in {held} of {n} day since", "Kept in {held} of {n} days since"),
    "version.kept.week": Counted("Kept in {held} of {n} week since", "Kept in {held} of {n} weeks since"),
    "version.kept.month": Counted("Kept in {held} of {n} month since", "Kept in {held} of {n} months since"),
}
