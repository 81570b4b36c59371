"""Tables of posts, from LinkedIn's own dialects to whatever somebody keeps in a spreadsheet."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.post_import import (
    NO_POST_CHOICES,
    PostChoices,
    PostField,
    PostFileKind,
    PostPreview,
    PostReading,
    ReadPost,
)
from careerjournal.domain.posting import PostKind
from careerjournal.domain.same_posts import KnownPosts, PostToCompare
from careerjournal.domain.sentence import sentence
from careerjournal.domain.table_reading import DateOrder, Outcome
from careerjournal.exchange.post_file import understand_posts
from careerjournal.exchange.post_preview import previewed_posts
from careerjournal.exchange.post_table import looks_like_posts
from careerjournal.exchange.tracker import Defaults

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "linkedin"
DEFAULTS = Defaults(language="en_GB", zone="Europe/Rome", today=date(2026, 11, 21))
SHARES = (
    "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    "2026-07-01 22:33:22,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7345821826846990338,"
    '"A line.""\n""""\n""He said ""no"" twice.","","",MEMBER_NETWORK\n'
    "2026-07-01 08:53:45,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7345736358277103616,,,,MEMBER_NETWORK\n"
)
COMMENTS = (
    "Date,Link,Message\n"
    "2026-06-27 09:04:13,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A73441864,"
    '"Tell it to \\"challenge\\" you.\n\nThat, too."\n'
    "2026-06-17 09:50:39,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A73406327,Thank you!\n"
    "2026-06-17 09:51:02,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A73406328,Thank you!\n"
)


def read(text: str | bytes, choices: PostChoices = NO_POST_CHOICES, name: str = "posts.csv") -> PostReading:
    data = text.encode() if isinstance(text, str) else text
    return understand_posts(data, name, choices, DEFAULTS)


def posts(text: str, choices: PostChoices = NO_POST_CHOICES) -> list[ReadPost]:
    return [row for row in read(text, choices).rows if row.left_because is None]


def preview(
    text: str, *channels: str, known: KnownPosts | None = None, name: str = "posts.csv", **chosen: Any
) -> PostPreview:
    return previewed_posts(read(text, PostChoices(**chosen), name), channels, known or KnownPosts())


def fields(text: str) -> dict[str, str]:
    return {column.header: column.field.value for column in read(text).columns if column.field is not None}


def test_linkedin_writes_its_line_breaks_as_quotes_and_its_times_in_utc() -> None:
    reading = read(SHARES)
    assert reading.kind is PostFileKind.LINKEDIN_SHARES
    first, repost = reading.rows
    assert first.text == 'A line.\n\nHe said "no" twice.'
    assert first.at == datetime(2026, 7, 1, 22, 33, 22, tzinfo=UTC)
    assert first.day == date(2026, 7, 2)  # past midnight in Rome
    assert (repost.kind, repost.text) == (PostKind.SHARE, "")
    assert [notice.key for notice in reading.notices] == ["posts.notice.shares"]
    assert reading.platform == "LinkedIn"


def test_linkedins_comments_have_backslashes_and_are_no_posts() -> None:
    reading = read(COMMENTS)
    assert reading.kind is PostFileKind.LINKEDIN_COMMENTS
    assert [row.line for row in reading.rows] == [2, 5, 6]
    assert reading.rows[0].text == 'Tell it to "challenge" you.\n\nThat, too.'
    assert {row.kind for row in reading.rows} == {PostKind.COMMENT}


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York"])
def test_the_zone_decides_the_day_and_the_instant_of_times_without_one(zone: str) -> None:
    table = "Date,Text\n2026-07-01 23:30,late\n2026-07-01T23:30:00Z,utc\n"
    late, in_utc = posts(table, PostChoices(zone=zone))
    assert late.day == date(2026, 7, 1)
    assert in_utc.at == datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert in_utc.day == (date(2026, 7, 2) if zone == "Asia/Jakarta" else date(2026, 7, 1))
    as_utc = posts(table, PostChoices(zone=zone, in_utc=True))
    assert as_utc[0].at == as_utc[1].at


def test_summer_time_belongs_to_the_day_of_the_post() -> None:
    winter, summer = posts("Date,Text\n2026-01-15 09:00,a\n2026-07-15 09:00,b\n")
    assert winter.at == datetime(2026, 1, 15, 8, tzinfo=UTC)
    assert summer.at == datetime(2026, 7, 15, 7, tzinfo=UTC)


def test_a_day_without_a_time_is_kept_at_noon_and_a_time_may_stand_in_its_own_column() -> None:
    (bare,) = posts("Date,Text\n2026-11-03,x\n")
    assert (bare.at, bare.has_time) == (datetime(2026, 11, 3, 11, tzinfo=UTC), False)
    (timed,) = posts("Date,Time,Text\n2026-11-03,18:05,x\n")
    assert (timed.at, timed.has_time) == (datetime(2026, 11, 3, 17, 5, tzinfo=UTC), True)


@pytest.mark.parametrize(
    ("table", "meant"),
    [
        (
            "Published at,Platform,Post type,Caption,Permalink,Likes\n2026-11-03 09:00,Instagram,Reel,Hi,https://x.org/1,4\n",
            ["day", "channel", "kind", "text", "link", "result"],
        ),
        (
            "Data di pubblicazione;Canale;Testo;Collegamento\n3.11.2026;LinkedIn;Ciao;https://x.org/1\n",
            ["day", "channel", "text", "link"],
        ),
        ("التاريخ,المنصة,النص,الرابط\n2026-11-03,LinkedIn,مرحبا,https://x.org/1\n", ["day", "channel", "text", "link"]),
        ("วันที่โพสต์,แพลตฟอร์ม,ข้อความ\n2026-11-03,Facebook,สวัสดี\n", ["day", "channel", "text"]),
        ("Tanggal,Jam,Platform,Isi\n2026-11-03,09:00,Threads,Halo\n", ["day", "time", "channel", "text"]),
        (
            "Tweet id,Tweet permalink,Tweet text,time\n1,https://x.com/a/status/1,Hi,2026-05-04 12:33 +0000\n",
            ["link", "text", "day"],
        ),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names(table: str, meant: list[str]) -> None:
    assert list(fields(table).values()) == meant


def test_a_table_without_names_is_read_by_its_cells() -> None:
    table = (
        "03/11/2026 09:00,How quiet people write well together,https://blog.example/1\n"
        "28/11/2025 18:00,What a week without posts has taught me,https://blog.example/2\n"
    )
    reading = read(table)
    assert [column.field for column in reading.columns] == [PostField.DAY, PostField.TEXT, PostField.LINK]
    assert reading.columns[0].order is DateOrder.DAY_FIRST
    assert [row.day for row in reading.rows] == [date(2026, 11, 3), date(2025, 11, 28)]


def test_of_several_days_the_one_of_posting_counts() -> None:
    (row,) = posts("Created,Scheduled,Published,Message\n2026-10-01,2026-10-02,2026-10-03,x\n")
    assert row.day == date(2026, 10, 3)


def test_a_column_of_many_names_is_none_of_channels() -> None:
    rows = "".join(f"2026-10-01 08:{number:02},Person {number},Words of some length {number}\n" for number in range(40))
    assert fields(f"Date,Account,Text\n{rows}") == {"Date": "day", "Text": "text"}


def test_numbers_that_a_platform_counts_become_the_result() -> None:
    (row,) = posts("Date,Text,Impressions,Likes,Comments\n2026-10-01,x,1200,0,3\n")
    assert row.result == "Impressions: 1200 · Comments: 3"


def test_a_word_that_is_no_kind_of_post_is_the_kind_of_content() -> None:
    made = posts("Date,Type,Text\n2026-10-01,carousel,x\n2026-10-02,repost,y\n2026-10-03,Post,z\n")
    assert [(one.kind, one.content) for one in made] == [
        (PostKind.POST, "carousel"),
        (PostKind.SHARE, ""),
        (PostKind.POST, ""),
    ]


def test_what_was_not_posted_is_left_out_with_its_reason() -> None:
    reading = read(
        "Date,Status,Text\n2026-10-01,Draft,a\n2026-12-24,sent,b\n,sent,c\nsoon,sent,d\n2026-10-02,Sent,e\n2026-10-03,f\n"
    )
    assert [row.left_because and row.left_because.key for row in reading.rows] == [
        "posts.row.not_posted",
        "posts.row.to_come",
        "posts.row.no_day",
        "posts.row.day_unread",
        None,
        None,
    ]


def test_channels_are_matched_with_those_that_are_there() -> None:
    table = "Date,Platform,Text\n2026-10-01,twitter,a\n2026-10-02,LINKEDIN,b\n2026-10-03,Blog,c\n2026-10-04,Twitter,d\n"
    made = preview(table, "My X", "linkedin", "X")
    names = {one.word: (one.name, one.is_new) for one in made.channels}
    assert names == {
        "twitter": ("X", False),
        "Twitter": ("X", False),
        "LINKEDIN": ("linkedin", False),
        "Blog": ("Blog", True),
    }
    chosen = preview(table, "My X", channels={"Blog": None, "twitter": "My X"})
    assert [(line.outcome, line.channel) for line in chosen.lines] == [
        (Outcome.ADDED, "My X"),
        (Outcome.ADDED, "LinkedIn"),
        (Outcome.LEFT_OUT, "Blog"),
        (Outcome.ADDED, "X"),
    ]


def test_rows_without_a_channel_go_where_links_or_the_files_name_lead_and_else_are_asked_about() -> None:
    linked = "Date,Text,Link\n2026-10-01,a,https://mastodon.example/@me/111222333444\n"
    assert preview(linked).channels[0].name == "Mastodon"
    bare = "Date,Text\n2026-10-01,a\n"
    assert preview(bare, name="instagram_export.csv").channels[0].name == "Instagram"
    assert preview(bare, "Blog").channels[0].name == "Blog"
    unknown = preview(bare, "Blog", "LinkedIn")
    assert unknown.channels[0].name is None
    assert unknown.lines[0].reason is not None
    assert unknown.lines[0].reason.key == "posts.row.no_channel"
    assert preview(bare, "Blog", "LinkedIn", channels={"": "Blog"}).lines[0].outcome is Outcome.ADDED


def known(*said: tuple[str, str, str]) -> KnownPosts:
    """Posts on LinkedIn: when in UTC, words, link."""
    return KnownPosts(
        PostToCompare(
            channel="LinkedIn",
            kind=PostKind.POST,
            at=datetime.fromisoformat(at).replace(tzinfo=UTC),
            day=date.fromisoformat(at[:10]),
            text=text,
            link=link,
        )
        for at, text, link in said
    )


def reasons(made: PostPreview) -> list[str | None]:
    return [line.reason.key if line.reason else None for line in made.lines]


def test_the_same_post_twice_in_a_file_is_added_once() -> None:
    table = (
        "Date,Platform,Text,Link\n"
        "2026-10-01 09:00,LinkedIn,Hello,\n"
        "2026-10-01 21:00,LinkedIn,hello,\n"
        "2026-10-08 09:00,LinkedIn,Hello,\n"
        "2026-10-08 09:00,Mastodon,Hello,\n"
        "2026-10-09 09:00,LinkedIn,One,https://www.linkedin.com/posts/a-7345821\n"
        "2026-10-12 09:00,LinkedIn,One (edited),https://linkedin.com/posts/a-7345821?utm_source=x\n"
        "2026-10-13,LinkedIn,,\n"
        "2026-10-13,LinkedIn,,\n"
    )
    made = preview(table)
    assert reasons(made) == [None, "posts.duplicate.line", None, None, None, "posts.duplicate.line", None, None]
    assert made.lines[1].reason is not None
    assert made.lines[1].reason == sentence("posts.duplicate.line", line=2)


def test_the_same_page_may_be_posted_again_on_another_day() -> None:
    made = preview(
        "Date,Platform,Text,Link\n"
        "2026-10-01,LinkedIn,New: my essay,https://blog.example/2026/essay\n"
        "2026-10-09,LinkedIn,Still true,https://blog.example/2026/essay\n"
    )
    assert reasons(made) == [None, None]


def test_thanks_in_the_same_words_are_several_comments() -> None:
    assert reasons(preview(COMMENTS)) == [None, None, None]
    assert reasons(preview(COMMENTS + COMMENTS.partition("\n")[2]))[3:] == ["posts.duplicate.line"] * 3


def test_a_post_that_is_in_the_journal_is_passed_over_unless_it_is_wanted() -> None:
    table = "Date,Platform,Text\n2026-10-01 09:00,LinkedIn,Hello\n"
    there = known(("2026-10-01T07:00", "Hello", ""))
    assert reasons(preview(table, "LinkedIn", known=there)) == ["posts.duplicate.journal"]
    assert preview(table, "LinkedIn", known=there, add_lines=frozenset({2})).lines[0].outcome is Outcome.ADDED


def test_a_press_on_posted_stands_for_one_post_of_its_day() -> None:
    table = (
        "Date,Platform,Text\n2026-10-01 09:00,LinkedIn,Hello\n2026-10-01 12:00,LinkedIn,Again\n2026-10-02,LinkedIn,x\n"
    )
    there = known(("2026-10-01T16:00", "", ""))
    assert reasons(preview(table, "LinkedIn", known=there)) == ["posts.duplicate.bare", None, None]


def test_what_is_no_table_of_posts_is_refused_in_a_sentence() -> None:
    with pytest.raises(UserFault) as jobs:
        read("Saved Date,Job Url,Job Title,Company Name\n2026-10-01,https://x.org/1,Editor,Lumen\n")
    assert jobs.value.said.key == "posts.list_of_applications"
    with pytest.raises(UserFault) as picture:
        read(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert picture.value.said.key == "import.not_text.image"
    assert not read("Colour,Size\nred,4\nblue,5\n").has_days


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (SHARES, True),
        (COMMENTS, True),
        ("Date,Platform,Caption\n2026-10-01,LinkedIn,Hello\n", True),
        ("Company,Role,Date Applied,Status\nLumen,Editor,2026-10-01,Applied\n", False),
        ("Date,Title,Company,Description\n2026-10-01,Editor,Lumen,words\n", False),
        ("", False),
    ],
)
def test_a_file_of_posts_is_told_from_a_list_of_applications(table: str, expected: bool) -> None:
    assert looks_like_posts(table.encode()) is expected


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not part of the program")
@pytest.mark.parametrize(("name", "count", "kind"), [("Shares", 35, PostKind.POST), ("Comments", 16, PostKind.COMMENT)])
def test_real_exports_of_linkedin_are_read_whole(name: str, count: int, kind: PostKind) -> None:
    (path,) = SAMPLES.glob(f"{name} *.csv")
    reading = understand_posts(path.read_bytes(), path.name, NO_POST_CHOICES, DEFAULTS)
    assert len(reading.rows) == count
    assert not [row for row in reading.rows if row.left_because is not None]
    assert all('"\n"' not in row.text and '\\"' not in row.text for row in reading.rows)
    assert [row.kind for row in reading.rows if row.text] == [kind] * sum(bool(row.text) for row in reading.rows)
