import gettext
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.language import po, words
from careerjournal.language.po import compile_catalogue, read
from careerjournal.language.resources import resource

Script = Callable[[str], ModuleType]
ARABIC_TEXT = resource("locale", "ar", "LC_MESSAGES", "careerjournal.po")


def test_our_compiler_writes_what_babel_writes() -> None:
    text = ARABIC_TEXT.read_text(encoding="utf-8")
    babel = io.BytesIO()
    write_mo(babel, read_po(io.StringIO(text), locale="ar"))
    babel.seek(0)
    ours = gettext.GNUTranslations(io.BytesIO(compile_catalogue(text)))
    theirs = gettext.GNUTranslations(babel)
    for entry in read(text)[1:]:
        if entry.context is not None:
            said = ours.pgettext(entry.context, entry.message)
            assert said == theirs.pgettext(entry.context, entry.message) == entry.translations[0]
        elif entry.plural is None:
            assert ours.gettext(entry.message) == theirs.gettext(entry.message) == entry.translations[0]
        else:
            for n in (0, 1, 2, 3, 11, 100):
                assert ours.ngettext(entry.message, entry.plural, n) == theirs.ngettext(entry.message, entry.plural, n)


def test_a_catalogue_may_hold_all_that_gettext_allows() -> None:
    text = r"""
# a comment
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#, fuzzy
msgid "unsure"
msgstr "incertain"
msgid "a \"quoted\"\ttab\n"
"and more"
msgstr "un \"mot\"\\"
msgctxt "verb"
msgid "post"
msgstr "publier"
#: place.py
msgid "{n} post"
msgid_plural "{n} posts"
msgstr[0] "{n} message"
msgstr[1] "{n} messages"

msgid "empty"
msgstr ""
#~ msgid "gone"
#~ msgstr "parti"
"""
    catalogue = gettext.GNUTranslations(io.BytesIO(compile_catalogue(text)))
    assert catalogue.gettext('a "quoted"\ttab\nand more') == 'un "mot"\\'
    assert catalogue.pgettext("verb", "post") == "publier"
    assert [catalogue.ngettext("{n} post", "{n} posts", n) for n in (1, 2)] == ["{n} message", "{n} messages"]
    assert [catalogue.gettext(x) for x in ("unsure", "empty", "gone", "post")] == [
        "unsure",
        "empty",
        "gone",
        "post",
    ]


@pytest.mark.parametrize("text", ['msgid "open', 'msgstr[x] "a"', "nonsense", '"no message"'])
def test_a_broken_line_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read(f"\n{text}\n")


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")) | st.sampled_from('\n\t"\\{}'), min_size=1
)


@given(message=PRINTABLE, said=PRINTABLE)
def test_any_text_that_babel_writes_we_read(message: str, said: str) -> None:
    catalogue = Catalog()
    catalogue.add(message, said)
    written = io.BytesIO()
    write_po(written, catalogue, omit_header=True)
    assert [(entry.message, entry.translations) for entry in read(written.getvalue().decode())] == [
        (message, {0: said})
    ]


@pytest.mark.unmeasured
def test_the_committed_catalogues_are_complete_and_stable(script: Script) -> None:
    extract = script("extract")
    messages = extract.template()
    assert messages.get("tomorrow") is not None
    text = ARABIC_TEXT.read_text(encoding="utf-8")
    assert extract.updated("ar", text, messages) == text, "run resources/locale/extract.py"
    assert extract.problems("ar", text, messages) == []


@pytest.fixture
def small_house(tmp_path: Path) -> Path:
    package = tmp_path / "careerjournal"
    package.mkdir()
    (package / "room.py").write_text(
        'words.tr("Hello {name}")\nwords.ntr("{n} of {all}", "{n} of {all} all", n)\nptr("verb", "post")\n'
        'A = Phrase("One")\nB = Counted("{n} a", "{n} b", by="x")\nlater("Later")\ntr(variable)\n'
        'tr("{a} and {b}", a=tr("inner"), b=f"{tr(\'kind\')} (*)")\n'
    )
    return tmp_path


GOOD = """
msgid "Hello {name}"
msgstr "أهلًا {name}"
msgid "{n} of {all}"
msgid_plural "{n} of {all} all"
msgstr[0] "{all}"
msgstr[1] "{all}"
msgstr[2] "{all}"
msgstr[3] "{n} {all}"
msgstr[4] "{n} {all}"
msgstr[5] "{n} {all}"
msgctxt "verb"
msgid "post"
msgstr "انشر"
msgid "One"
msgstr "واحد"
msgid "{n} a"
msgid_plural "{n} b"
msgstr[0] "أ"
msgstr[1] "أ"
msgstr[2] "أ"
msgstr[3] "{n} أ"
msgstr[4] "{n} أ"
msgstr[5] "{n} أ"
msgid "Later"
msgstr "لاحقًا"
msgid "{a} and {b}"
msgstr "{a} و{b}"
msgid "inner"
msgstr "في الداخل"
msgid "kind"
msgstr "نوع"
"""


def test_messages_of_all_kinds_are_gathered(script: Script, small_house: Path) -> None:
    extract = script("extract")
    found = {(m.context, m.id) for m in extract.template(small_house) if m.id}
    assert found == {
        (None, "Hello {name}"), (None, ("{n} of {all}", "{n} of {all} all")), ("verb", "post"), (None, "One"),
        (None, ("{n} a", "{n} b")), (None, "Later"), (None, "{a} and {b}"), (None, "inner"), (None, "kind"),
    }  # fmt: skip
    assert extract.problems("ar", extract.header("ar") + GOOD, extract.template(small_house)) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('msgstr "واحد"', 'msgstr ""', "not translated"),
        ('msgid "One"', 'msgid "Two"', "missing"),
        ('msgid "One"', '#, fuzzy\nmsgid "One"', "fuzzy"),
        ("أهلًا {name}", "أهلًا", "other placeholders"),
        ("أهلًا {name}", "أهلًا {nam}", "other placeholders"),
        ('[3] "{n} {all}"', '[3] "{n}"', "other placeholders"),
        ('msgstr[5] "{n} أ"', 'msgstr[5] ""', "plural forms"),
    ],
)
def test_what_a_catalogue_lacks_is_said(script: Script, small_house: Path, before: str, after: str, fault: str) -> None:
    extract = script("extract")
    text = extract.header("ar") + GOOD.replace(before, after)
    found = extract.problems("ar", text, extract.template(small_house))
    assert len(found) == 1
    assert fault in found[0]


def test_an_update_keeps_translations_and_sets_unused_ones_aside(script: Script, small_house: Path) -> None:
    extract = script("extract")
    old = extract.header("ar") + GOOD + '\nmsgid "Unused"\nmsgstr "قديم"\n'
    (small_house / "careerjournal" / "new.py").write_text('tr("Quite new")\n')
    new = extract.updated("ar", old, extract.template(small_house))
    assert 'msgid "Hello {name}"\nmsgstr "أهلًا {name}"' in new
    assert 'msgid "Quite new"\nmsgstr ""' in new
    assert '#~ msgid "Unused"' in new
    assert extract.updated("ar", new, extract.template(small_house)) == new


def test_a_new_language_follows_from_its_catalogue_alone(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "careerjournal.po"
    compiled = tmp_path / "careerjournal.mo"
    head = script("extract").header("th")
    text.write_text(head + '\nmsgid "today"\nmsgstr "วันนี้"\n', encoding="utf-8")
    monkeypatch.setattr(words, "catalogue_files", lambda code: (compiled, text))
    assert words._translations("th").gettext("today") == "วันนี้"
    compiled.write_bytes(compile_catalogue(text.read_text(encoding="utf-8")))
    assert words._translations("th").gettext("today") == "วันนี้"
    text.write_text(head + '\nmsgid "today"\nmsgstr "ใหม่"\n', encoding="utf-8")
    later = compiled.stat().st_mtime + 10
    os.utime(text, (later, later))
    assert words._translations("th").gettext("today") == "ใหม่"


def test_nothing_heavy_is_loaded_before_the_first_frame() -> None:
    code = (
        "import sys; from careerjournal.language.words import tr, install_screen; install_screen('ar'); "
        "print(*sorted({'babel', 'json', 'importlib.resources', 'sqlalchemy'} & sys.modules.keys()))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []


def test_the_build_compiles_every_catalogue_beside_its_text(script: Script, tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "locale" / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    shutil.copy(ARABIC_TEXT, folder)
    (tmp_path / "careerjournal" / "language").mkdir(parents=True)
    shutil.copy(po.__file__, tmp_path / "careerjournal" / "language")
    written = script("build_catalogues").compile_all(tmp_path)
    assert written == [folder / "careerjournal.mo"]
    with written[0].open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("tomorrow") == "غدًا"
