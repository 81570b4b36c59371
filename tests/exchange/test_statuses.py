import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.stages import EventKind
from careerjournal.exchange.statuses import understand
from careerjournal.exchange.vocabulary.languages import ambiguous, statuses
from tests.exchange.status_words import cases

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "status_vocab.tsv"
NAMES = {
    "declined_by_me": "declined",
    "ghosted": "no_reply",
    "not_pursued": "withdrawn",
    "closed_other": "closed",
}


@pytest.mark.parametrize("kind", cases())
def test_a_word_means_its_event(kind: str) -> None:
    read = {word: understand(word) for word in cases()[kind]}
    assert read
    assert not {word: understood for word, understood in read.items() if understood.ask or understood.kind != kind}


@pytest.mark.parametrize(
    "word", ["", " ", "-", "--", "—", "?", "n/a", "N/A", "null", "NaN", "NaT", "None", "无", "لا يوجد"]
)
def test_nothing_is_empty(word: str) -> None:
    understood = understand(word)
    assert understood.empty
    assert not understood.ask
    assert understood.kind is None


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("Declined", "rejected"),
        ("Closed", "closed"),
        ("Pending", "applied"),
        ("Archived", None),
        ("Other", None),
        ("Selected", "interview"),
        ("Active", None),
        ("Open", None),
        ("On hold", "applied"),
        ("池子", "applied"),
        ("In progress", "applied"),
        ("Selezionato", "interview"),
        ("En cours", "applied"),
        ("Abgeschlossen", "closed"),
        ("ยกเลิก", "closed"),
        ("معلق", "applied"),
        ("❌", "rejected"),
        ("✅", "applied"),
    ],
)
def test_an_ambiguous_word_is_asked_about(word: str, suggestion: str | None) -> None:
    understood = understand(word)
    assert understood.ask
    assert understood.kind is None
    assert understood.suggestion == suggestion
    assert len(understood.choices) > 1
    assert suggestion is None or understood.choices[0] == suggestion


@pytest.mark.parametrize(
    "word", ["Purple", "42", "Tuesday", "Fjord", "asdf qwer", "Closed by Andrew's dog today", "สวัสดี", "مرحبا"]
)
def test_an_unknown_word_is_never_guessed(word: str) -> None:
    understood = understand(word)
    assert understood.kind is None
    assert understood.ask


@pytest.mark.parametrize(
    "word",
    [
        "no interview",
        "Not hired yet offer",
        "kein Gespräch",
        "pas d'offre",
        "belum wawancara",
        "ไม่มีสัมภาษณ์",
        "mülakat yok",
    ],
)
def test_what_is_denied_is_not_taken_as_said(word: str) -> None:
    assert understand(word).kind not in (EventKind.INTERVIEW, EventKind.OFFER, EventKind.ACCEPTED)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Rejected by me", "declined"),
        ("Abgelehnt von mir", "declined"),
        ("Refusé par moi", "declined"),
        ("Position closed by me", "withdrawn"),
        ("Company withdrew", "closed"),
        ("Not viewed", "applied"),
        ("Cold email", None),
        ("Interview canceled", None),
        ("OA passed", "assessment"),
    ],
)
def test_who_did_it_matters(word: str, kind: str | None) -> None:
    assert understand(word).kind == kind


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("1st interview", 1),
        ("Second Interview", 2),
        ("Interview 3", 3),
        ("Round 2", 2),
        ("一面", 1),
        ("二面", 2),
        ("第三轮面试", 3),
        ("2. Gespräch", 2),
        ("Secondo colloquio", 2),
        ("3ème entretien", 3),
        ("Segunda entrevista", 2),
        ("Wawancara 2", 2),
        ("สัมภาษณ์รอบ 2", 2),
        ("المقابلة الثانية", 2),
        ("2차 면접", 2),
        ("Interview", None),
        ("3. Interview", None),
        ("Final interview", None),
        ("HR面", None),
    ],
)
def test_the_round_is_read_where_the_word_says_one(word: str, number: int | None) -> None:
    understood = understand(word)
    assert understood.kind is EventKind.INTERVIEW
    assert understood.round == number


@pytest.mark.parametrize(
    ("word", "kind"),
    [("reeejected", "rejected"), ("Rejection :(", "rejected"), ("aplied", "applied"), ("intervew", "interview"),
     ("gohsted", "no_reply"), ("No replyy", "no_reply"), ("withdrwan", "withdrawn"), ("Abgeleht", "rejected")],
)  # fmt: skip
def test_misspelt_words_are_understood(word: str, kind: str) -> None:
    assert understand(word).kind == kind


@given(st.text(max_size=300))
def test_any_text_is_answered(word: str) -> None:
    understood = understand(word)
    assert understood.ask + understood.empty + (understood.kind is not None) == 1


@given(
    st.sampled_from([word for words in cases().values() for word in words if word.isascii()]),
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase]),
    st.sampled_from(["", " ", "  ", "\t", "*", "- "]),
    st.sampled_from(["", " ", "!", "!!", ".", " ...", " 🎉", ":", "\u00a0", "\u200b"]),
)
def test_case_spaces_and_signs_change_nothing(word: str, case: object, before: str, after: str) -> None:
    assert callable(case)
    assert understand(before + case(word) + after).kind == understand(word).kind


def test_a_phrase_means_one_thing_in_all_languages() -> None:
    two = {phrase for phrase, meanings in statuses().phrases().items() if len(meanings) > 1}
    assert not two
    assert not {phrase for phrase, meanings in ambiguous().phrases().items() if len(meanings) > 1}


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not beside the checkout")
def test_the_words_of_real_trackers() -> None:
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            understood = understand(row["value"])
            kind = NAMES.get(row["canonical"], row["canonical"])
            if kind == "unknown":
                assert understood.ask, row
                assert understood.suggestion is None, row
            elif understood.ask:
                assert understood.suggestion == kind, row
            else:
                assert understood.kind == kind, row
