"""Bring the catalogues up to date with the program's messages.

python resources/locale/extract.py            update each catalogue: new messages empty, unused ones aside
python resources/locale/extract.py fr         begin a catalogue, too
python resources/locale/extract.py --check    change nothing; say what is missing, exit with 1 if anything is
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "resources" / "locale"
WITH_CONTEXT = frozenset({"ptr"})
SINGLE = frozenset({"tr", "later", "ptr", "Phrase"})
PLURAL = frozenset({"ntr", "Counted"})
PLURALS = {
    "it": "nplurals=2; plural=(n != 1);",
    "ar": ("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"),
    "fr": "nplurals=2; plural=(n > 1);",
    "id": "nplurals=1; plural=0;",
    "th": "nplurals=1; plural=0;",
}
PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


def template(root: Path = ROOT) -> Catalog:
    """Gather all messages of the program."""
    gathered = Catalog(charset="utf-8")
    for file in sorted((root / "careerjournal").rglob("*.py")):
        place = file.relative_to(root).as_posix()
        for context, message in _said(ast.parse(file.read_text(encoding="utf-8"))):
            gathered.add(message, None, [(place, 0)], context=context)
    return gathered


def _said(tree: ast.AST) -> Iterator[tuple[str | None, str | tuple[str, str]]]:
    """Give the messages of a module with their contexts, also those said inside others; what is no text is passed."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        texts = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        context = texts.pop(0) if name in WITH_CONTEXT and len(texts) == 2 else None
        if name in PLURAL and len(texts) == 2:
            yield context, (texts[0], texts[1])
        elif name in SINGLE and len(texts) == 1 and texts[0]:
            yield context, texts[0]


def header(code: str) -> str:
    """Give the head of a catalogue: nothing in it changes from run to run."""
    lines = (
        f"Language: {code}",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {PLURALS[code]}",
    )
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)


def updated(code: str, text: str, messages: Catalog) -> str:
    """Give a catalogue's text with all messages of the program: translations kept, unused ones set aside."""
    catalogue = read_po(io.StringIO(text or header(code)), locale=code)
    catalogue.update(messages, no_fuzzy_matching=True)
    body = io.BytesIO()
    write_po(body, catalogue, omit_header=True, sort_output=True, include_lineno=False, width=100)
    return f"{header(code)}\n{body.getvalue().decode('utf-8').strip()}\n"


def problems(code: str, text: str, messages: Catalog) -> list[str]:
    """Say what a catalogue lacks: translations, certainty, plural forms, placeholders."""
    catalogue = read_po(io.StringIO(text), locale=code)
    found = []
    for message in messages:
        if message.id:
            translated = catalogue.get(message.id, message.context)
            found += [f"{code}: {fault}: {_named(message)}" for fault in _faults(message, translated, catalogue)]
    return found


def _faults(message: Message, translated: Message | None, catalogue: Catalog) -> list[str]:
    if translated is None:
        return ["missing"]
    forms = translated.string if isinstance(translated.string, (tuple, list)) else (translated.string,)
    if not any(forms):
        return ["not translated"]
    faults = ["fuzzy"] if translated.fuzzy else []
    if message.pluralizable and (len(forms) != catalogue.num_plurals or not all(forms)):
        faults.append(f"needs {catalogue.num_plurals} plural forms")
    wanted = _placeholders(message.id[-1] if message.pluralizable else message.id)
    spare = {"n"} if message.pluralizable else set()  # "two days" is one word in Arabic and needs no number
    for form in filter(None, forms):
        if (wanted ^ _placeholders(form)) - (spare & wanted):
            faults.append(f"other placeholders in {form!r}")
    return faults


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def _named(message: Message) -> str:
    text = message.id[0] if message.pluralizable else message.id
    return f"{text!r} ({message.locations[0][0] if message.locations else 'unknown place'})"


def main(arguments: list[str]) -> int:
    """Update the catalogues, or check them."""
    parser = argparse.ArgumentParser(description="Bring the catalogues up to date with the program's messages.")
    parser.add_argument("new", nargs="*", help=f"a language to begin: {', '.join(PLURALS)}")
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    options = parser.parse_args(arguments)
    if unknown := set(options.new) - PLURALS.keys():
        parser.error(f"no plural rule for {', '.join(sorted(unknown))}: add it to PLURALS")
    messages = template()
    files = {path.parts[-3]: path for path in sorted(LOCALE.glob("*/LC_MESSAGES/careerjournal.po"))}
    if not options.check:
        files |= {code: LOCALE / code / "LC_MESSAGES" / "careerjournal.po" for code in options.new}
    found = []
    for code, path in files.items():
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if not options.check:
            text = updated(code, text, messages)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found += problems(code, text, messages)
    print("\n".join(found) if found else f"{', '.join(files)}: complete")
    return 1 if found and options.check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
