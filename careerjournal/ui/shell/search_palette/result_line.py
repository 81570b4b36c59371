"""A hit as it is shown: what it is, its name, and the words around what was found, with the marks in them."""

from __future__ import annotations

from dataclasses import dataclass

from careerjournal.domain.changes import Kind
from careerjournal.domain.finding.excerpts import Excerpt, excerpt
from careerjournal.domain.finding.hits import GUIDE, Findings, Hit
from careerjournal.domain.finding.index_text import terms_of
from careerjournal.domain.places import Place
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.language.formats import beside
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.sentences import say
from careerjournal.language.words import Words
from careerjournal.ui.kit.look import current

_TITLE_LENGTH, _EXCERPT_LENGTH = 100, 110
_OTHER_ICON, _DEBRIEF_ICON = "file", "setbacks"
_ICONS = {
    Kind.APPLICATION: "applications",
    Kind.EVENT: "timeline",
    Kind.FEEDBACK: "quote",
    Kind.SKILL: "skills",
    Kind.ACTION: "check",
    Kind.POST: "posting",
    Kind.CHANNEL: "channels",
    Kind.STRATEGY: "channels",
    Kind.WORK_SOURCE: "channels",
    Kind.EXPERIMENT: "eye",
    Kind.FOLLOWED: "person",
    Kind.JOIN_IN: "person",
    Kind.DIARY: "diary",
    Kind.COMPANY: "folder",
    Kind.CONTACT: "person",
    Kind.DOCUMENT: "file",
    Kind.JOB_OFFER: "letter",
    Kind.WORKSHEET: "edit",
    Kind.ANSWER: "edit",
    Kind.GOAL: "plan",
    Kind.CAREER_PATH: "plan",
    Kind.SECTION_TEXT: "plan",
    Kind.SKILL_STEP: "skills",
    Kind.PLAN_WORDING: "plan",
    Kind.PLAN_VERSION: "plan",
    Kind.READING_NOTE: "edit",
    Kind.ARTICLE: "guides",
    GUIDE: "guides",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """One hit on the screen. `label` is the program's word for what it is."""

    icon: str
    label: str
    title: Excerpt
    excerpt: Excerpt
    day: str
    place: Place

    @property
    def spoken(self) -> str:
        """Give the line as it is read out."""
        return beside((self.title.text, self.label, self.excerpt.text, self.day), current().language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The answer to one question, ready to be shown."""

    query: str
    lines: tuple[ResultLine, ...] = ()
    is_more: bool = False


def results_of(findings: Findings, words: Words) -> Results:
    """Make lines of hits in the screen's language."""
    terms = terms_of(findings.query)
    lines = tuple(_line(hit, terms, words) for hit in findings.hits)
    return Results(query=findings.query, lines=lines, is_more=findings.is_more)


def _line(hit: Hit, terms: tuple[str, ...], words: Words) -> ResultLine:
    """Make one line: what has no name of its own is named by what it belongs to."""
    kind = kind_name(hit, words)
    found = excerpt(hit.text, terms, _EXCERPT_LENGTH)
    named = hit.title or hit.about
    if not named and hit.text:  # a post, say: its own words are its name
        title, found = found, Excerpt("")
    else:
        title = excerpt(named or kind, terms if named else (), _TITLE_LENGTH)
    label = words.tr("{kind} · {about}", kind=kind, about=hit.about) if hit.title and hit.about else kind
    if found.text and not found.marks and title.marks:
        found = Excerpt("")  # the name says why it is here
    return ResultLine(
        icon=_DEBRIEF_ICON if _is_debrief(hit) else _ICONS.get(hit.kind, _OTHER_ICON),
        label=label,
        title=title,
        excerpt=found,
        day=words.formats.day_short_year(hit.on) if hit.on else "",
        place=hit.place,
    )


def _is_debrief(hit: Hit) -> bool:
    """Tell whether an answer of a debrief was found, or its worksheet."""
    return hit.kind in (Kind.WORKSHEET, Kind.ANSWER) and hit.place.part == "debrief"


def kind_name(hit: Hit, words: Words) -> str:
    """Give the program's word for what was found: of an event its kind, of a worksheet its form, or a debrief."""
    if hit.kind == Kind.EVENT and hit.named:
        return say(sentence(f"event.{hit.named}"), words)
    if _is_debrief(hit):
        return words.tr("Debrief")
    if hit.kind in (Kind.WORKSHEET, Kind.ANSWER) and hit.named:
        return say(sentence(form_of(hit.named).key), words)
    if hit.kind == GUIDE and hit.language and hit.language != words.code:
        return words.tr("Guide in {language}", language=language_name(hit.language))
    names = {
        Kind.APPLICATION: words.tr("Application"),
        Kind.EVENT: words.tr("Event"),
        Kind.FEEDBACK: words.tr("Feedback"),
        Kind.SKILL: words.tr("Skill"),
        Kind.ACTION: words.tr("Action"),
        Kind.POST: words.tr("Post"),
        Kind.CHANNEL: words.tr("Channel"),
        Kind.STRATEGY: words.tr("Strategy"),
        Kind.WORK_SOURCE: words.tr("Source of work"),
        Kind.EXPERIMENT: words.tr("Experiment"),
        Kind.FOLLOWED: words.tr("Followed"),
        Kind.JOIN_IN: words.tr("Joined in"),
        Kind.DIARY: words.tr("Diary"),
        Kind.COMPANY: words.tr("Company"),
        Kind.CONTACT: words.tr("Contact"),
        Kind.DOCUMENT: words.tr("Document"),
        Kind.JOB_OFFER: words.tr("Offer"),
        Kind.WORKSHEET: words.tr("Worksheet"),
        Kind.ANSWER: words.tr("Worksheet"),
        Kind.GOAL: words.tr("Goal"),
        Kind.CAREER_PATH: words.tr("Path"),
        Kind.SECTION_TEXT: words.tr("Career plan"),
        Kind.SKILL_STEP: words.tr("Step to grow a skill"),
        Kind.PLAN_WORDING: words.tr("Career plan"),
        Kind.PLAN_VERSION: words.tr("Career plan"),
        Kind.READING_NOTE: words.tr("Note beside a text"),
        Kind.ARTICLE: words.tr("Own article"),
        GUIDE: words.tr("Guide"),
    }
    return names.get(hit.kind, words.tr("Entry"))


def language_name(code: str) -> str:
    """Give a language's name in itself; its code where the program does not know it."""
    return next((language.own_name for language in LANGUAGES if language.code == code), code)
