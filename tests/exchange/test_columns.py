import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.importing import MANY_COLUMNS, ImportField
from careerjournal.domain.table_reading import Basis
from careerjournal.exchange.columns import guess_columns, looks_like_header, refusal
from tests.examples import examples
from tests.exchange.header_rows import rows

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "header_rows.jsonl"
GOLD = {
    "date_applied": "applied_on", "date_saved": "saved_on", "url": "link", "location": "place",
    "outcome_date": "outcome_on", "followup": "follow_up_on", "updated": "updated_on",
    "stage:screen": "stage:screening", "stage:onsite": "stage:interview", "stage:ghosted": "stage:no_reply",
    "resume": None, "id": None, "description": None, "ignore": None,
}  # fmt: skip


def fields(headers: list[str] | None, cells: list[list[str]]) -> list[str | None]:
    return [column.field.value if column.field else None for column in guess_columns(headers, cells, chosen={})]


def by_header(headers: list[str]) -> list[str | None]:
    return fields(headers, [[] for _ in headers])


@pytest.mark.parametrize(("headers", "meant"), rows(), ids=lambda row: str(row[0]))
def test_headers_are_read_in_many_languages(headers: list[str], meant: list[str | None]) -> None:
    assert by_header(headers) == meant


def test_links_in_a_source_column_are_the_link() -> None:
    links = ["https://jobs.example.org/1", "https://jobs.example.org/2", "www.example.com/job/3"]
    assert fields(["Company", "Role", "Source"], [["A", "B", "C"], ["x", "y", "z"], links])[2] == "link"
    assert fields(["Entreprise", "Poste", "Site"], [["A", "B", "C"], ["x", "y", "z"], links])[2] == "link"


def test_a_site_column_with_names_is_the_source() -> None:
    names = ["Indeed", "APEC", "LinkedIn"]
    headers = ["Entreprise", "Poste", "Site", "Lien"]
    assert fields(headers, [["A", "B", "C"], ["x", "y", "z"], names, []])[2] == "source"


def test_documents_and_company_sites_stay_out_even_with_links() -> None:
    links = ["https://example.org/1", "https://example.org/2"]
    headers = ["Company", "Role", "Company Website", "Resume Link"]
    assert fields(headers, [["A", "B"], ["x", "y"], links, links])[2:] == [None, None]


def test_an_answer_column_is_read_by_its_cells() -> None:
    headers = ["Company", "Role", "Applied", "Response"]
    others = [["Acme", "Bolt", "Core"], ["Engineer", "Nurse", "Clerk"], ["2026-01-02", "2026-01-03", "2026-01-04"]]
    assert fields(headers, [*others, ["2026-02-02", "", "2026-02-05"]])[3] == "outcome_on"
    assert fields(headers, [*others, ["Rejected", "Interview", "Rejected"]])[3] == "status"


def test_applied_holding_boards_or_yes_is_no_date() -> None:
    others = [["Acme", "Bolt", "Core"], ["Engineer", "Nurse", "Clerk"]]
    assert (
        fields(["Company", "Role", "Applied on"], [*others, ["LinkedIn", "Indeed", "Company website"]])[2] == "source"
    )
    assert fields(["Company", "Role", "Applied"], [*others, ["yes", "no", "yes"]])[2] is None


def test_recruiter_is_a_step_among_steps_and_a_contact_elsewhere() -> None:
    assert by_header(["Company", "Role", "Coding Challenge", "Recruiter", "Phone", "Onsite", "Result"])[3:5] == [
        "stage:screening",
        "stage:screening",
    ]
    assert by_header(["Company", "Role", "Recruiter", "Phone", "Status"])[2:4] == ["contact", "contact"]
    steps = ["Company", "Role", "Recruiter", "Onsite", "Offer"]
    cells = [["Acme"], ["Nurse"], ["Jane Doe"], ["2026-01-02"], []]
    assert fields(steps, cells)[2] == "contact"


def test_without_headers_the_cells_decide() -> None:
    columns = [
        ["Acme GmbH", "Bolt Ltd", "Core Systems", "Delta Inc"],
        ["Software Engineer", "Data Analyst", "Product Manager", "QA Tester"],
        ["2026-01-02", "2026-01-03", "2026-02-04", "2026-02-05"],
        ["Applied", "Rejected", "Applied", "Interview"],
        ["https://a.example/1", "https://b.example/2", "https://c.example/3", "https://d.example/4"],
    ]
    assert fields(None, columns) == ["company", "role", "applied_on", "status", "link"]


def test_what_the_person_chose_stands() -> None:
    chosen = {0: ImportField.ROLE, 1: ImportField.COMPANY, 2: None}
    guessed = guess_columns(["Company", "Role", "Status"], [[], [], []], chosen=chosen)
    assert [column.field for column in guessed] == [ImportField.ROLE, ImportField.COMPANY, None]
    assert all(column.basis is Basis.CHOICE for column in guessed)


def test_a_single_field_is_given_once() -> None:
    assert by_header(["Company", "Company Name", "Role", "Notes", "Comments"]) == [
        "company",
        None,
        "role",
        "notes",
        "notes",
    ]


def test_answers_and_passwords_are_left_with_a_reason() -> None:
    headers = ["Company Name", "Job Title", "Contact Email", "Question And Answers"]
    guessed = guess_columns(headers, [[]] * 4, chosen={})
    assert [column.left_because is not None for column in guessed] == [False, False, True, True]


def test_one_day_on_every_row_is_a_default_and_left_off() -> None:
    same = ["2026-05-01"] * 9 + ["2026-05-02"]
    headers = ["Company", "Role", "Date Applied", "Follow-Up"]
    guessed = guess_columns(headers, [["A"] * 10, ["B"] * 10, same, same], chosen={})
    assert guessed[2].field is ImportField.APPLIED_ON
    assert guessed[3].field is None
    assert guessed[3].left_because is not None


@pytest.mark.parametrize(
    "headers",
    [
        ["id_candidat", "id_poste", "etape", "date_entree_etape"],
        ["Applicant Name", "Email", "Phone", "Position Applied", "Status"],
        ["First Name", "Last Name", "E-mail", "Age", "Job", "Date"],
        ["Name", "Email", "Age", "Position", "Resume"],
        ["Candidate", "Position", "Current Company", "Notice Period", "Status"],
        ["Bewerber", "Geburtsdatum", "E-Mail", "Stelle", "Status"],
        ["Nom", "Prénom", "Téléphone", "Poste", "Statut"],
        ["Nama Pelamar", "Usia", "Pendidikan", "Posisi", "Status"],
        ["ชื่อผู้สมัคร", "อายุ", "ตำแหน่ง", "เบอร์โทร"],
        ["اسم المتقدم", "العمر", "الوظيفة", "رقم الهاتف"],
        ["姓名", "年龄", "应聘职位", "电话"],
    ],
)
def test_an_employers_list_is_refused(headers: list[str]) -> None:
    cells: list[list[str]] = [[] for _ in headers]
    said = refusal(headers, guess_columns(headers, cells, chosen={}), cells)
    assert said is not None
    assert said.key == "import.employers_list"


def test_a_file_without_company_and_role_is_refused() -> None:
    headers = ["Amount", "Colour", "Weather"]
    cells = [["1"], ["red"], ["sunny"]]
    said = refusal(headers, guess_columns(headers, cells, chosen={}), cells)
    assert said is not None
    assert said.key == "import.no_company_no_role"


def test_trackers_are_not_refused() -> None:
    for headers, _ in rows():
        cells: list[list[str]] = [[] for _ in headers]
        assert refusal(headers, guess_columns(headers, cells, chosen={}), cells) is None


def test_a_row_of_headers_is_told_from_rows_of_data() -> None:
    below = [["Acme GmbH", "Data Analyst", "2026-01-02", "Applied"], ["Bolt Ltd", "Nurse", "2026-01-03", "Rejected"]]
    for headers, _ in rows():
        assert looks_like_header(headers, []) > 0.5, headers
    for row in below:
        assert looks_like_header(row, below) < 0.4
    assert looks_like_header(["My applications 2026", "", "", ""], below) < 0.5
    assert looks_like_header(["Wer", "Was", "Wozu", "Womit"], below) > 0.2


@settings(max_examples=examples(20), deadline=None)
@given(
    st.lists(st.text(max_size=30), max_size=8),
    st.lists(st.lists(st.text(max_size=40), max_size=6), max_size=8),
)
def test_any_file_is_answered(headers: list[str], cells: list[list[str]]) -> None:
    guessed = guess_columns(headers, cells, chosen={})
    assert [column.index for column in guessed] == list(range(max(len(headers), len(cells))))
    single = [column.field for column in guessed if column.field is not None and column.field not in MANY_COLUMNS]
    assert len(single) == len(set(single))
    assert all(0 <= column.confidence <= 1 for column in guessed)
    refusal(headers, guessed, cells)
    assert 0 <= looks_like_header(headers, cells) <= 1


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not beside the checkout")
def test_the_headers_of_real_trackers() -> None:
    for line in SAMPLES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        cells: list[list[str]] = [[] for _ in row["header"]]
        guessed = guess_columns(row["header"], cells, chosen={})
        if refusal(row["header"], guessed, cells) is not None:
            assert "EMPLOYER" in row["note"]
            continue
        meant = [GOLD.get(gold, gold) for gold in row["gold"]]
        found = [column.field.value if column.field else None for column in guessed]
        assert [("follow_up_on" if name == "deadline_on" else name) for name in found] == meant
