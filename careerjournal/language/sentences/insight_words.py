"""What the numbers of a search say. They speak to the person, plainly: no verdict on few cases, no cheer, no blame."""

from __future__ import annotations

from collections.abc import Mapping

from careerjournal.language.sentences.wording import Counted, Phrase, Wording
from careerjournal.language.words import AsIs, Words


def _two_sentences(first: str, second: str) -> Wording:
    """Word a sentence that is two whole sentences, one after the other."""

    def said(words: Words, values: Mapping[str, object]) -> str:
        return " ".join(str(values[name]) for name in (first, second) if values[name])

    return said


def _share(words: Words, values: Mapping[str, object], name: str = "percent") -> AsIs:
    """Write whole percent as the language does."""
    percent = values[name]
    return AsIs(words.formats.percent(percent / 100) if isinstance(percent, int) else "")


def _got(words: Words, values: Mapping[str, object]) -> str:
    """Say how many of those sent reached an interview, and how many an offer."""
    return words.tr(
        "Of {n} sent, {interviews} ({percent}) and {offers}.",
        n=values["n"],
        interviews=values["interviews"],
        offers=values["offers"],
        percent=_share(words, values),
    )


def _interviews(words: Words, values: Mapping[str, object]) -> str:
    """Say how many reached an interview."""
    number = _number(values["n"])
    if not number:
        return words.tr("none reached an interview")
    return words.ntr("{n} reached an interview", "{n} reached an interview", number)


def _offers(words: Words, values: Mapping[str, object]) -> str:
    """Say how many led to an offer."""
    number = _number(values["n"])
    if not number:
        return words.tr("none led to an offer")
    return words.ntr("{n} led to an offer", "{n} led to an offer", number)


def _answered(words: Words, values: Mapping[str, object]) -> str:
    """Say how many were answered and how many wait."""
    return words.tr(
        "{answered} of {n} had an answer beyond a receipt ({percent}); {waiting}.",
        answered=values["answered"],
        n=values["n"],
        percent=_share(words, values),
        waiting=values["waiting"],
    )


def _this_week(words: Words, values: Mapping[str, object]) -> str:
    """Say how many were sent this week."""
    number = _number(values["n"])
    if not number:
        return words.tr("None sent this week so far.")
    return words.ntr("{n} sent this week so far.", "{n} sent this week so far.", number)


def _best(words: Words, values: Mapping[str, object]) -> str:
    """Name the source with the largest share of answers."""
    return words.tr(
        "Of the sources with five or more, {name} was answered most often: {percent} (n = {n}).",
        name=values["name"],
        percent=_share(words, values),
        n=values["n"],
    )


def _counted(words: Words, values: Mapping[str, object]) -> str:
    """Say that waits without an answer are counted in; nothing where there are none."""
    number = values["n"]
    if not isinstance(number, int) or not number:
        return words.tr("Every one was answered.")
    return words.ntr("{n} without an answer is counted in.", "{n} without an answer are counted in.", number)


SENTENCES: dict[str, Wording] = {
    "insights.ending_unknown": Phrase("The name of the file must end in .svg, .png or .pdf: {path}."),
    "insights.early": Phrase("Too early to tell (n = {n})."),
    "insights.funnel.none_sent": Counted("{n} is noted and none sent yet.", "{n} are noted and none sent yet."),
    "insights.funnel.got": _got,
    "insights.funnel.interviews": _interviews,
    "insights.funnel.offers": _offers,
    "insights.search.all": Counted("{n} application: {parts}.", "{n} applications: {parts}."),
    "insights.search.open": Counted("{n} under way", "{n} under way"),
    "insights.search.ended": Counted("{n} ended", "{n} ended"),
    "insights.search.saved": Counted("{n} on the wishlist", "{n} on the wishlist"),
    "insights.answers.none_sent": Phrase("Nothing was sent yet, so nothing could be answered."),
    "insights.answers.got": _answered,
    "insights.answers.waiting": Counted("{n} still waits", "{n} still wait"),
    "insights.answers.and_best": _two_sentences("got", "best"),
    "insights.answers.best": _best,
    "insights.wait.none": Phrase("Nothing with a known day was sent yet."),
    "insights.wait.counted": _counted,
    "insights.wait.median": lambda words, values: " ".join(
        (
            words.ntr(
                "Half of the first answers came within {n} day.",
                "Half of the first answers came within {n} days.",
                _number(values["n"]),
            ),
            str(values["counted"]),
        )
    ),
    "insights.wait.no_median": lambda words, values: " ".join(
        (
            words.tr(
                "{answered} of {n} were answered so far: too few to say within how many days half are.",
                answered=values["answered"],
                n=values["n"],
            ),
            str(values["counted"]),
        )
    ),
    "insights.weeks.none": Phrase("Nothing was sent in the last 26 weeks."),
    "insights.weeks.now": _this_week,
    "insights.weeks.held": Counted(
        "{held} of {n} finished week met its goal.", "{held} of {n} finished weeks met their goal."
    ),
    "insights.weeks.usual": Counted(
        "{each} in the finished week before.", "On average {each} a week in the {n} finished weeks before."
    ),
    "insights.weeks.both": _two_sentences("now", "past"),
    "insights.endings.none": Phrase("None has ended without an acceptance."),
    "insights.endings.most.wishlist": Phrase("Most often it ended before they were sent: {count} of {n}."),
    "insights.endings.most.applied": Phrase("Most often it ended after applying: {count} of {n}."),
    "insights.endings.most.screening": Phrase("Most often it ended after a screening: {count} of {n}."),
    "insights.endings.most.interview": Phrase("Most often it ended after an interview: {count} of {n}."),
    "insights.endings.most.offer": Phrase("Most often it ended after an offer: {count} of {n}."),
    "insights.endings.reason": Counted(
        "The reason noted most: {reason}, in {times} of {n} debrief.",
        "The reason noted most: {reason}, in {times} of {n} debriefs.",
    ),
    "insights.endings.both": _two_sentences("where", "named"),
    "insights.beside.writer": Counted(
        "The guide's writer had an interview for every {n} application sent.",
        "The guide's writer had an interview for every {n} applications sent.",
    ),
    "insights.beside.own": Counted("You had one for every {n} sent.", "You had one for every {n} sent."),
    "insights.beside.none_yet": Counted(
        "None has come of the {n} you sent so far.", "None has come of the {n} you sent so far."
    ),
    "insights.beside.not_begun": Phrase("Your own numbers will stand beside these."),
    "insights.beside.both": _two_sentences("there", "here"),
}


def _number(value: object) -> int:
    """Give a count as the number it is."""
    return value if isinstance(value, int) else 0
