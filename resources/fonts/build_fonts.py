"""Build the fonts of this folder from pinned npm packages (a maintainer's tool, never run by the program).

    uv run --no-project --with fonttools==4.68.0 resources/fonts/build_fonts.py

It needs `npm` on the path (`npm pack` fetches each package from the registry npm is set to) and writes static
TrueType files and the licence texts beside itself. The same packages give the same bytes.

* The European files are reduced to Latin, Greek and Cyrillic, and the two sign fonts to the arrows, ticks and
  signs that people type in notes (Noto Sans itself has no arrow). Arabic and Thai are taken as they come, because
  a missing letter there is a broken word. All layout features are kept everywhere.
* The static Noto Serif Thai exists only as WOFF; its Thai part is unpacked to plain TrueType, nothing else
  changes.
* Licence: SIL Open Font License 1.1. The copyright lines of all families name **no Reserved Font Name**, so a
  subset may keep the family's name. `check_licence` refuses to build if a later version declares one.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent

EUROPEAN_RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0250, 0x02FF),  # phonetic letters and modifiers
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek and Cyrillic: people apply to Яндекс and ΔΕΗ, whatever language they plan in
    (0x0400, 0x052F),
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # punctuation, spaces, direction marks and isolates
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x218F),  # letterlike signs, fractions
    (0x2190, 0x21FF),  # arrows
    (0x2212, 0x2212),  # minus
    (0x2215, 0x221E),  # division slash, bullet operator, root, infinity
    (0x2248, 0x2265),  # approximately, not equal, at most, at least
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2C60, 0x2C7F),  # Latin Extended-C
    (0xFB00, 0xFB06),  # Latin ligatures
    (0xFEFF, 0xFEFF),
    (0xFFFC, 0xFFFD),  # object and replacement
)

MATH_RANGES = (
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
)
SIGN_RANGES = (
    (0x2300, 0x23FF),  # technical: hourglass, keys, clock
    (0x25A0, 0x25FF),  # geometric shapes: bullets, squares, circles
    (0x2600, 0x26FF),  # stars, ballot boxes, warning, telephone
    (0x2700, 0x27BF),  # ticks, crosses, envelope, pencils
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One pinned npm package and the files taken out of it."""

    name: str
    version: str
    sha256: str
    licence_member: str
    licence_file: str
    members: dict[str, str]
    ranges: tuple[tuple[int, int], ...] = ()


def expo(
    slug: str,
    version: str,
    sha256: str,
    family: str,
    licence: str,
    *styles: str,
    ranges: tuple[tuple[int, int], ...] = (),
) -> Package:
    """Return the package of one family whose static TrueType files lie in folders named by weight."""
    source = {"Regular": "400Regular", "Bold": "700Bold", "Italic": "400Regular_Italic"}
    members = {f"{source[style]}/{family}_{source[style]}.ttf": f"{family}-{style}.ttf" for style in styles}
    return Package(
        name=f"@expo-google-fonts/{slug}",
        version=version,
        sha256=sha256,
        licence_member="LICENSE_FONT",
        licence_file=licence,
        members=members,
        ranges=ranges,
    )


PACKAGES = (
    expo(
        "noto-sans",
        "0.4.2",
        "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
        "NotoSans",
        "OFL-Latin.txt",
        "Regular",
        "Bold",
        ranges=EUROPEAN_RANGES,
    ),
    expo(
        "noto-serif",
        "0.4.2",
        "78810a8143112a326def7ec976601ecb9855a9e79082c727246beec4f0531d0c",
        "NotoSerif",
        "OFL-Latin.txt",
        "Regular",
        "Bold",
        "Italic",
        ranges=EUROPEAN_RANGES,
    ),
    expo(
        "noto-sans-arabic",
        "0.4.3",
        "29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
        "NotoSansArabic",
        "OFL-Arabic.txt",
        "Regular",
        "Bold",
    ),
    expo(
        "noto-naskh-arabic",
        "0.4.5",
        "2f93452f15b3bdd86b922be17f247986d4d0e2ae7a1ca51f5d80326b2680628e",
        "NotoNaskhArabic",
        "OFL-Arabic.txt",
        "Regular",
        "Bold",
    ),
    expo(
        "noto-sans-thai",
        "0.4.2",
        "44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
        "NotoSansThai",
        "OFL-Thai.txt",
        "Regular",
        "Bold",
    ),
    expo(
        "noto-sans-math",
        "0.4.2",
        "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
        "NotoSansMath",
        "OFL-Math.txt",
        "Regular",
        ranges=MATH_RANGES,
    ),
    expo(
        "noto-sans-symbols-2",
        "0.4.1",
        "3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4",
        "NotoSansSymbols2",
        "OFL-Symbols.txt",
        "Regular",
        ranges=SIGN_RANGES,
    ),
    Package(
        name="@fontsource/noto-serif-thai",
        version="5.3.0",
        sha256="3f7bccec3fd7d62ba8ac5470c0f10d648d48c58a50c244d91e657ab5150410f2",
        licence_member="LICENSE",
        licence_file="OFL-Thai.txt",
        members={
            "files/noto-serif-thai-thai-400-normal.woff": "NotoSerifThai-Regular.ttf",
            "files/noto-serif-thai-thai-700-normal.woff": "NotoSerifThai-Bold.ttf",
        },
    ),
)


def fetch(package: Package) -> dict[str, bytes]:
    """Return the package's files by their path inside it; raise ValueError if it is not the pinned one."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        data = (Path(folder) / packed.stdout.strip().splitlines()[-1]).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != package.sha256:
        raise ValueError(f"{package.name}@{package.version} is not the pinned package: sha256 {digest}")
    files: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            stream = archive.extractfile(member) if member.isfile() else None
            if stream is not None:
                files[member.name.partition("/")[2]] = stream.read()
    return files


def check_licence(text: str, package: Package) -> None:
    """Raise ValueError unless the text is the OFL 1.1 and reserves no font name."""
    copyright_line = text.strip().splitlines()[0]
    if "SIL Open Font License, Version 1.1" not in text or "Copyright" not in copyright_line:
        raise ValueError(f"{package.name}: not the licence we expect")
    if "reserved font name" in copyright_line.lower():
        raise ValueError(f"{package.name} reserves a font name: a subset would have to be renamed")


def reduce_to(font: TTFont, ranges: tuple[tuple[int, int], ...]) -> None:
    """Reduce the font in place to the ranges of code points, with all layout features and names."""
    options = subset.Options(
        layout_features=["*"], name_IDs=["*"], name_languages=["*"], notdef_outline=True, glyph_names=False
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    subsetter.subset(font)


def plain_truetype(data: bytes, ranges: tuple[tuple[int, int], ...]) -> bytes:
    """Return the font as uncompressed TrueType, reduced to the ranges if any; the time stamp is kept."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    if "fvar" in font or "glyf" not in font:
        raise ValueError("not a static TrueType font")
    if ranges:
        reduce_to(font, ranges)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def build() -> None:
    """Write every font and licence into this folder."""
    for package in PACKAGES:
        files = fetch(package)
        licence = files[package.licence_member].decode("utf-8")
        check_licence(licence, package)
        (FOLDER / package.licence_file).write_text(licence.replace("\r\n", "\n"), encoding="utf-8", newline="\n")
        for member, name in package.members.items():
            data = plain_truetype(files[member], package.ranges)
            (FOLDER / name).write_bytes(data)
            print(f"{name}: {len(data):,} bytes")


if __name__ == "__main__":
    build()
