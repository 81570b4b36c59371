"""What each step of the guides is called on its button, and what is said about reading."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.guide_titles import guide_title
from careerjournal.language.sentences.wording import Phrase, Wording
from careerjournal.language.words import Words


def _title(words: Words, values: Mapping[str, object]) -> str:
    """Say a guide's title as the guide itself does."""
    return guide_title(str(values["guide"]), words.code)


SENTENCES: dict[str, Wording] = {
    "step.ask-what-was-missing": Phrase("Ask for feedback"),
    "step.weigh-the-fit": Phrase("Weigh the fit"),
    "step.pause-the-search": Phrase("Plan a pause"),
    "step.weigh-the-idea": Phrase("Review an idea"),
    "step.ask-how-to-present": Phrase("Ask a colleague"),
    "step.name-the-problem": Phrase("Look back at a project"),
    "step.dig-in-the-data": Phrase("Enter the figures"),
    "step.share-what-you-found": Phrase("Write the report"),
    "step.make-a-plan": Phrase("Open the career plan"),
    "step.choose-whom-to-follow": Phrase("Choose whom to follow"),
    "step.set-a-posting-goal": Phrase("Set a posting goal"),
    "step.quality-before-quantity": Phrase("Begin an experiment"),
    "step.trust-your-strengths": Phrase("Name your strengths"),
    "step.map-your-channels": Phrase("Map your channels"),
    "step.cross-pollinate": Phrase("Link your channels"),
    "step.own-routes": Phrase("Name your own routes"),
    "step.spread-your-eggs": Phrase("See what depends on what"),
    "step.several-strategies": Phrase("Write down strategies"),
    "step.run-the-drill": Phrase("Run the drill"),
    "step.ask-the-team": Phrase("Ask the six questions"),
    "step.share-the-goals": Phrase("Write shared goals"),
    "step.map-the-workload": Phrase("Map the workload"),
    "step.check-in": Phrase("Note a check-in"),
    "step.keep-learning": Phrase("Keep a learning list"),
    "done.tick_step": Phrase("Done: {step}"),
    "done.untick_step": Phrase("Open again: {step}"),
    "done.step_in_plan": Phrase("In your plan: {step}"),
    "done.step_from_plan": Phrase("No longer in your plan: {step}"),
    "done.add_article": Phrase("Article “{title}” added"),
    "done.edit_article": Phrase("Article “{title}” changed"),
    "done.remove_article": Phrase("Article “{title}” removed"),
    "done.keep_note": Phrase("Note kept"),
    "done.remove_note": Phrase("Note removed"),
    "guide.title": _title,
    "plan.heading.steps": Phrase("Guide steps chosen"),
    "plan.steps.done": Phrase("{step}: done on {on}"),
    "moment.first_rejection": Phrase("A first no. A guide reads it with you, when you like."),
    "moment.rejections": Phrase("Some applications ended with a no. A guide reads them with you, when you like."),
    "moment.goal_set": Phrase("A posting goal is set. A guide for people who post little may help to keep it."),
    "moment.leads_team": Phrase("You lead a team. A guide for the first months stands ready."),
    "moment.one_source": Phrase("{count} of {n} applications come from {name}. A guide tells how not to depend on it."),
    "moment.one_reach": Phrase(
        "{count} of the {n} people you reach are on {name}. A guide tells how to reach them elsewhere too."
    ),
    "moment.one_channel": Phrase("{count} of {n} posts stand on {name}. A guide tells how not to depend on it."),
    "article.empty": Phrase("There is nothing to read in {name}."),
    "article.too_large": Phrase("{name} is larger than {megabytes} MB: too much for one article."),
    "article.not_text.pdf": Phrase("{name} is a PDF. Articles are read from .txt, .md and .html files."),
    "article.not_text.packed": Phrase(
        "{name} is an office document or an archive. Save it as text or as a web page, and it can be read here."
    ),
    "article.not_text.binary": Phrase("{name} holds no text. Articles are read from .txt, .md and .html files."),
}
