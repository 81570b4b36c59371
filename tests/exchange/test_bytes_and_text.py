from __future__ import annotations

import codecs
import io
import json
import os
import random
import zipfile
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import Choices
from careerjournal.exchange.file_bytes import LARGEST_FILE, read_whole
from tests.exchange.reading import left_out, read, rows

FRENCH = "Entreprise;Poste;Date candidature;Statut\nSociété Générale;Développeur;12/03/2026;À relancer\n"
TURKISH = (
    "Şirket;Pozisyon;Durum;Tarih\nTürk Hava Yolları;Yazılım Geliştirici;Gönderildi;03.03.2026\n"
    "İş Bankası;Mühendis;Olumsuz;18.01.2026\n"
)
POLISH = "Firma;Stanowisko;Data;Status\nŻabka;Młodszy programista;03.03.2026;wysłano\nPKO;Analityk;04.03.2026;źle\n"
SLOVAK = (
    "Company;Role;Status\nTatra banka;Vývojár softvéru;Rejected\n"
    "Škoda;Inžinier kvality;Applied\nČSOB;Účtovník;Applied\n"
)
RUSSIAN = "Company;Role;Status\nЯндекс;Разработчик;Rejected\nСбер;Аналитик данных;Applied\n"
ARABIC = "الشركة,المسمى الوظيفي,الحالة\nشركة النور,مهندس برمجيات,مرفوض\nبنك القاهرة,محلل,مرفوض\n"
THAI = "บริษัท,ตำแหน่ง,สถานะ\nปตท,วิศวกรซอฟต์แวร์,ส่งใบสมัคร\nเอสซีบี,นักวิเคราะห์,นัดสัมภาษณ์\n"
CHINESE = "公司名称,岗位,当前状态,投递时间\n蓝天科技,结构工程师,已投递,2026-07-21\n青山机械,机械设计,笔试,2026-06-29\n"


@pytest.mark.parametrize(
    ("text", "encoding", "company"),
    [
        (FRENCH, "utf-8", "Société Générale"),
        (FRENCH, "utf-8-sig", "Société Générale"),
        (FRENCH, "utf-16", "Société Générale"),
        (FRENCH, "utf-32", "Société Générale"),
        (FRENCH, "cp1252", "Société Générale"),
        (FRENCH, "mac_roman", "Société Générale"),
        (TURKISH, "cp1254", "Türk Hava Yolları"),
        (POLISH, "cp1250", "Żabka"),
        (SLOVAK, "cp1250", "Tatra banka"),
        (RUSSIAN, "cp1251", "Яндекс"),
        (ARABIC, "cp1256", "شركة النور"),
        (THAI, "cp874", "ปตท"),
        (CHINESE, "gb18030", "蓝天科技"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, company: str) -> None:
    reading = read(text.encode(encoding))
    assert any(company in row.row.company for row in reading.rows)
    assert reading.encoding in reading.encodings


def test_utf_16_of_both_ends_with_and_without_its_mark() -> None:
    for data in (
        codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        "Company,Role\nAcme,Engineer\n".encode("utf-16-le"),
    ):
        assert rows(data)[0].role in ("Développeur", "Engineer")


def test_a_chosen_encoding_rules() -> None:
    data = "Company,Role\nCafé,Dev\n".encode("cp1252")
    assert rows(data, Choices(encoding="cp1251"))[0].company == "Cafй"
    assert read(data, Choices(encoding="latin-1")).encoding == "iso8859-1"


@pytest.mark.parametrize("wished", ["utf-8", "ascii", "no-such-thing", "base64", "rot13", "utf_7\x00"])
def test_an_encoding_that_does_not_fit_is_refused(wished: str) -> None:
    with pytest.raises(UserFault) as fault:
        read("Company,Role\nCafé,Dev\n".encode("cp1252"), Choices(encoding=wished))
    assert fault.value.said.key.startswith("import.encoding_")


def test_a_damaged_byte_in_utf_8_leaves_out_its_row_alone() -> None:
    text = "Company,Role\nSociété,Dev\nÉcole,Prof\nCafé Müller,Chef\n".encode()
    damaged = text.replace("École".encode(), b"\xc9cole")
    assert left_out(damaged) == {3: "import.row.not_text"}
    assert [row.company for row in rows(damaged)] == ["Société", "Café Müller"]


def _zip(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"%PDF-1.7\nCompany,Role\nA,B\n", "import.not_text.pdf"),
        (_zip("xl/workbook.xml"), "import.not_text.spreadsheet"),
        (_zip("word/document.xml"), "import.not_text.document"),
        (_zip("Jobs/Job Applications.csv"), "import.not_text.zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import.not_text.spreadsheet"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "import.not_text.image"),
        (b"SQLite format 3\x00" + bytes(80), "import.not_text.journal"),
        (b"<!DOCTYPE html><html><table><tr><td>Company</td></tr></table>", "import.not_text.web_page"),
        (json.dumps([{"company": "Acme"}]).encode(), "import.not_text.json"),
        (random.Random(7).randbytes(4000) + bytes(400), "import.not_text.binary"),
        (b"", "import.empty"),
        (b" \r\n\n ", "import.empty"),
        (b"\xef\xbb\xbf", "import.empty"),
        (b"Company,Role,Date applied\n", "import.only_header"),
        (b"Company,Role," + b"x" * 5_000_000 + b"\n", "import.line_too_long"),
        (b"Company," * 900_000 + b"\nAcme,Dev\n", "import.line_too_long"),
        (b"Company," * 600 + b"\n" + b"Acme," * 600 + b"\n", "import.too_many_columns"),
        (b"| Company | Role |\n|---|---|\n", "import.only_header"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(data: bytes, key: str) -> None:
    with pytest.raises(UserFault) as fault:
        read(data)
    assert fault.value.said.key == key


def test_faults_of_the_path(tmp_path: Path) -> None:
    shut = tmp_path / "shut.csv"
    shut.write_bytes(b"Company\nAcme\n")
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    faults = {}
    for path in (tmp_path / "none.csv", tmp_path, large, Path("/dev/null") if os.name == "posix" else tmp_path / "x"):
        with pytest.raises(UserFault) as fault:
            read_whole(path)
        faults[path.name] = fault.value.said.key
    assert faults["none.csv"] == "import.missing"
    assert faults[tmp_path.name] == "import.is_folder"
    assert faults["large.csv"] == "import.too_large"
    assert read_whole(shut) == b"Company\nAcme\n"
