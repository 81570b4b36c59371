"""Words for kinds: of channels, of sources, of those who are followed, of joining in, of verdicts."""

from __future__ import annotations

from careerjournal.domain.channel_map import SourceKind
from careerjournal.domain.experiments import Worth
from careerjournal.domain.following import FollowedKind, JoinKind
from careerjournal.domain.posting import ChannelKind
from careerjournal.language.words import Words


def channel_kinds(words: Words) -> list[tuple[str, str]]:
    """Give the kinds of channel and their words, to choose from."""
    return [
        (ChannelKind.PLATFORM.value, words.tr("Somebody else's platform")),
        (ChannelKind.NEWSLETTER.value, words.tr("My own: newsletter")),
        (ChannelKind.SITE.value, words.tr("My own: site")),
        (ChannelKind.MAIL_LIST.value, words.tr("My own: mail list")),
        (ChannelKind.OWN.value, words.tr("My own: something else")),
    ]


def channel_kind(kind: ChannelKind, words: Words) -> str:
    """Name a kind of channel in a row."""
    return {
        ChannelKind.PLATFORM: words.tr("platform"),
        ChannelKind.NEWSLETTER: words.tr("newsletter of your own"),
        ChannelKind.SITE: words.tr("site of your own"),
        ChannelKind.MAIL_LIST: words.tr("mail list of your own"),
        ChannelKind.OWN: words.tr("route of your own"),
    }[kind]


def source_kinds(words: Words) -> list[tuple[str, str]]:
    """Give the kinds of source and their words."""
    return [
        (SourceKind.JOB_BOARD.value, words.tr("Job board")),
        (SourceKind.AGENCY.value, words.tr("Agency")),
        (SourceKind.ADS.value, words.tr("Advertising")),
        (SourceKind.PEOPLE.value, words.tr("People I know")),
        (SourceKind.CAREER_PAGES.value, words.tr("Companies' own pages")),
        (SourceKind.OTHER.value, words.tr("Something else")),
    ]


def source_kind(kind: SourceKind, words: Words) -> str:
    """Name a kind of source."""
    return dict(source_kinds(words))[kind.value]


def followed_kinds(words: Words) -> list[tuple[str, str]]:
    """Give the kinds of those who are followed."""
    return [
        (FollowedKind.PERSON.value, words.tr("A person")),
        (FollowedKind.BRAND.value, words.tr("A brand")),
        (FollowedKind.CAUSE.value, words.tr("A cause")),
    ]


def followed_kind(kind: FollowedKind, words: Words) -> str:
    """Name a kind in a row."""
    return {
        FollowedKind.PERSON: words.tr("person"),
        FollowedKind.BRAND: words.tr("brand"),
        FollowedKind.CAUSE: words.tr("cause"),
    }[kind]


def join_kinds(words: Words) -> list[tuple[str, str]]:
    """Give the ways of joining in, as something that was done."""
    return [
        (JoinKind.COMMENTED.value, words.tr("Commented")),
        (JoinKind.REPLIED.value, words.tr("Replied")),
        (JoinKind.SHARED.value, words.tr("Shared")),
        (JoinKind.MET.value, words.tr("Met")),
    ]


def join_kind(kind: JoinKind, words: Words) -> str:
    """Name a way of joining in."""
    return dict(join_kinds(words))[kind.value]


def worths(words: Words) -> list[tuple[str, str]]:
    """Give the verdicts on an experiment; an empty key is none yet."""
    return [
        ("", words.tr("Not yet")),
        (Worth.YES.value, words.tr("It was worth it")),
        (Worth.AT_TIMES.value, words.tr("At times it is")),
        (Worth.NO.value, words.tr("It was not worth it")),
    ]


def people_words(count: int | None, words: Words) -> str:
    """Say how many people a channel reaches."""
    return words.tr("not counted") if count is None else words.ntr("{n} person", "{n} people", count)
