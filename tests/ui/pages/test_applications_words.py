from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from careerjournal.domain.stages import Stage
from careerjournal.journal.rows import ApplicationCounts, ApplicationRow
from careerjournal.language.words import words_for
from careerjournal.ui.forms.links import openable, shown_link
from careerjournal.ui.pages.applications.long_words import beginning, breakable
from careerjournal.ui.pages.applications.next_words import what_is_next
from careerjournal.ui.pages.applications.summary import shown_of_all, summary

TODAY = date(2026, 11, 21)
WORDS = words_for("en")


def row(stage: Stage, **values: Any) -> ApplicationRow:
    empty: dict[str, Any] = {
        "interview_round": None, "applied_on": None, "last_on": None, "next_on": None, "next_at": None,
        "source": "", "place": "", "debriefed": False,
    }  # fmt: skip
    return ApplicationRow(id=1, company="Nord", role="Editor", stage=stage, **{**empty, **values})


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (row(Stage.INTERVIEW, next_on=date(2026, 11, 24), next_at=time(10, 30)), "24 Nov, 10:30"),
        (row(Stage.INTERVIEW, next_on=TODAY, next_at=time(9)), "today, 09:00"),
        (row(Stage.INTERVIEW, next_on=date(2026, 11, 22)), "tomorrow"),
        (row(Stage.SCREENING, next_on=date(2027, 1, 7)), "7 Jan 2027"),
        (row(Stage.APPLIED, last_on=date(2026, 11, 20)), "waiting 1 day"),
        (row(Stage.SCREENING, last_on=date(2026, 11, 16)), "waiting 5 days"),
        (row(Stage.APPLIED, last_on=TODAY), "since today"),
        (row(Stage.APPLIED), ""),
        (row(Stage.OFFER, last_on=TODAY), "yours to answer"),
        (row(Stage.WISHLIST, last_on=date(2026, 11, 3)), "saved on 3 Nov"),
        (row(Stage.REJECTED, last_on=date(2026, 11, 9), debriefed=True), "lesson written"),
        (row(Stage.REJECTED, last_on=date(2026, 11, 9)), "ended on 9 Nov"),
        (row(Stage.NO_REPLY, last_on=date(2025, 3, 9)), "ended on 9 Mar 2025"),
        (row(Stage.WITHDRAWN), ""),
    ],
)
def test_what_is_next_is_said_in_a_few_words(shown: ApplicationRow, said: str) -> None:
    assert what_is_next(shown, TODAY, WORDS) == said


def counts(**values: Any) -> ApplicationCounts:
    numbers: dict[str, Any] = {"total": 112, "under_way": 0, "interviews_ahead": 0, "offers": 0, "ended": 0, **values}
    return ApplicationCounts(by_stage={}, **numbers)


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (
            counts(under_way=29, interviews_ahead=2, offers=1),
            "29 under way, 2 interviews ahead and 1 offer to answer",
        ),
        (counts(under_way=3, interviews_ahead=1), "3 under way and 1 interview ahead"),
        (counts(under_way=1), "1 under way"),
        (counts(ended=112), "None is under way at the moment."),
        (counts(total=0), "Nothing is logged yet."),
    ],
)
def test_the_summary_leaves_out_what_is_not_there(counted: ApplicationCounts, said: str) -> None:
    assert summary(counted, WORDS) == said


def test_the_foot_names_all_where_fewer_are_shown() -> None:
    assert shown_of_all(34, counts(), WORDS) == "34 of 112 in all"
    assert shown_of_all(112, counts(), WORDS) == "112 applications"
    assert shown_of_all(1, counts(total=1), WORDS) == "1 application"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://jobs.example.org/1?a=b", "https://jobs.example.org/1?a=b"),
        ("HTTP://example.org", "http://example.org"),
        ("www.example.org/jobs", "https://www.example.org/jobs"),
        ("mailto:ines@example.org", "mailto:ines@example.org"),
        ("ines@example.org", "mailto:ines@example.org"),
    ],
)
def test_addresses_of_pages_and_mailboxes_can_be_opened(text: str, address: str) -> None:
    url = openable(text)
    assert url is not None
    assert url.toString() == address


@pytest.mark.parametrize(
    "text",
    [
        "", "Ines Okafor", "file:///etc/passwd", "javascript:alert(1)", "C:\\run.exe", "https://", "ftp://example.org",
        "data:text/html,x", "Ines, ines@example.org", "smb://host/share",
    ],
)  # fmt: skip
def test_nothing_else_can_be_opened(text: str) -> None:
    assert openable(text) is None


def test_a_link_is_shown_by_its_host() -> None:
    assert shown_link("https://www.example.org/jobs/1") == "example.org"
    assert shown_link("ines@example.org") == "ines@example.org"


def test_a_word_wider_than_any_column_can_break() -> None:
    word = "x" * 500
    assert max(len(part) for part in breakable(word).split("\u200b")) <= 24
    assert breakable(word).replace("\u200b", "") == word
    assert breakable("a usual sentence") == "a usual sentence"


def test_a_text_of_many_words_is_cut_at_a_word() -> None:
    cut = beginning("word " * 20_000)
    assert len(cut) <= 321
    assert cut.endswith("word…")
    assert beginning("short") == "short"
