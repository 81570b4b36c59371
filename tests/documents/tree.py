"""Read the logical structure of a PDF back: by pdfium page by page, and whole from the file's own dictionaries."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import ContentStream, DictionaryObject

INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069\u200b\ufeff]")


@dataclass
class Node:
    """A structure element: what it is, what describes it, what is drawn for it as pdfium reads it, its children."""

    role: str
    alternative: str = ""
    logical: str = ""
    drawn: str = ""
    children: list[Node] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Give this element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def text(self) -> str:
        """Give what a screen reader says of it and what is below it."""
        if self.alternative or self.logical:
            return self.alternative or self.logical
        return " ".join(part for part in [self.drawn, *(child.text for child in self.children)] if part)


def read_tree(data: bytes) -> Node:
    """Read the whole structure of a file, with what is drawn for each element."""
    drawn = _drawn(data)
    reader = pypdf.PdfReader(io.BytesIO(data))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    root = _object(reader.root_object["/StructTreeRoot"])
    return _node(_object(root["/K"]), numbers, drawn, None)


def _node(of: DictionaryObject, numbers: dict[int, int], drawn: dict[tuple[int, int], str], page: int | None) -> Node:
    """Read an element and all below it."""
    if "/Pg" in of:
        page = numbers[of.raw_get("/Pg").idnum]
    node = Node(str(of["/S"])[1:], str(of.get("/Alt", "")), str(of.get("/ActualText", "")))
    children = of.get("/K", [])
    parts: list[str] = []
    for child in children if isinstance(children, list) else [children]:
        if isinstance(child, int):
            assert page is not None
            parts.append(drawn.get((page, int(child)), ""))
            continue
        known = _object(child)
        if known.get("/Type") == "/MCR":
            parts.append(drawn.get((numbers[known.raw_get("/Pg").idnum], int(str(known["/MCID"]))), ""))
        elif known.get("/Type") == "/OBJR":
            node.links.append(_target(_object(known["/Obj"])))
        else:
            node.children.append(_node(known, numbers, drawn, page))
    node.drawn = " ".join(" ".join(parts).split())
    return node


def _target(annotation: DictionaryObject) -> str:
    """Give where a link leads, or the name of a field."""
    if str(annotation["/Subtype"]) == "/Widget":
        return str(annotation["/T"])
    return str(_object(annotation["/A"])["/URI"]) if "/A" in annotation else "here"


def _drawn(data: bytes) -> dict[tuple[int, int], str]:
    """Give the text of each marked stretch, by page and number."""
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            textpage = page.get_textpage()
            for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage):
                mark = pdfium.FPDFPageObj_GetMarkedContentID(one.raw)
                if mark >= 0:
                    key = (number, mark)
                    found[key] = f"{found.get(key, '')} {INVISIBLE.sub('', one.extract())}"
    return found


def pdfium_roles(data: bytes) -> list[list[tuple[str, str]]]:
    """Give each page's elements with their alternative text, as pdfium finds them."""
    pages = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
            found: list[tuple[str, str]] = []
            for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                _walk_pdfium(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), found)
            pages.append(found)
            pdfium.FPDF_StructTree_Close(tree)
    return pages


def _walk_pdfium(element: Any, found: list[tuple[str, str]]) -> None:
    found.append(
        (_words(pdfium.FPDF_StructElement_GetType, element), _words(pdfium.FPDF_StructElement_GetAltText, element))
    )
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            _walk_pdfium(child, found)


def _words(read: Callable[..., int], element: Any) -> str:
    length = read(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    read(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le")


def unmarked(data: bytes) -> list[str]:
    """Give the operators that draw outside of all marked content, in any page."""
    draws = {"Tj", "TJ", "f", "S", "B", "s", "b", "F", "f*"}
    reader = pypdf.PdfReader(io.BytesIO(data))
    found: list[str] = []
    for page in reader.pages:
        depth = 0
        for _, operator in ContentStream(page.get_contents(), reader).operations:
            name = operator.decode()
            if name in ("BMC", "BDC"):
                depth += 1
            elif name == "EMC":
                depth -= 1
            elif name in draws and not depth:
                found.append(name)
        assert depth == 0
    return found


def _object(of: Any) -> DictionaryObject:
    known = of.get_object()
    assert isinstance(known, DictionaryObject)
    return known
