"""What single characters mean to the setting of text: which are invisible, which spaces end a line."""

from __future__ import annotations

import re

# Default_Ignorable_Code_Point of the Unicode Character Database without the two joiners: those shape letters.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
JOINERS = re.compile("[\u200c\u200d]")

SOFT_HYPHEN = "\u00ad"
OBJECT = "\ufffc"  # stands for an anchor in a line of text

# Spaces after which a line may end. No-break space, figure space, narrow no-break space are not among them.
BREAKING_SPACES = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"

# HarfBuzz makes each of these out of another glyph when the font lacks it.
STAND_INS = {chr(code): " " for code in (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)} | {"\u2011": "\u2010"}
