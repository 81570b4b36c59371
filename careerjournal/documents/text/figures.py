"""Numbers as a PDF's operators write them."""

from __future__ import annotations


def figure(value: float) -> str:
    """Write a number with at most two decimals: half a hundredth of a point is far below what is seen.

    reportlab's own fp_str does the same ten times more slowly where its C part is not installed.
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
