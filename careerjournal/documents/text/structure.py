"""The logical structure of a document: what is a heading, a cell, a figure (ISO 32000-1, 14.7 and 14.8).

Blocks say what they draw; whatever nobody claims is an artifact, which a screen reader passes over. What is drawn for
one tag on several pages is one element.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Protocol

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from careerjournal.documents.text.inside_reportlab import Document, reference_to, this_page, written


class Role(StrEnum):
    """The standard structure types that our documents use."""

    DOCUMENT = "Document"
    GROUP = "Div"
    TITLE = "Title"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    CAPTION = "Caption"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    LINK = "Link"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    FIELD = "Form"


class Tag:
    """What a block is; the parts of a block that is split share one tag.

    `says` describes a figure; `logical` is the text of a line that is drawn in another order than it is read.
    """

    __slots__ = ("logical", "role", "says")

    def __init__(self, role: Role, *, says: str = "", logical: str = "") -> None:
        self.role = role
        self.says = says
        self.logical = logical


class _Child(Protocol):
    """Something in an element: another element, drawn content, an annotation."""

    def entry(self, document: Document, page: PDFObject | None) -> bytes:
        """Write it as it stands in the element's list; `page` is the one that the element names."""


class _Element(PDFObject):
    """A structure element; its parent is another one or the root."""

    __RefOnly__ = 1

    def __init__(self, tag: Tag, parent: PDFObject) -> None:
        self._tag = tag
        self._parent = parent
        self._page: PDFObject | None = None
        self._children: list[_Child] = []

    @property
    def role(self) -> Role:
        """Give what it is."""
        return self._tag.role

    def take(self, child: _Child) -> None:
        """Put a child behind the others; the first content says on which page the element begins."""
        if self._page is None and isinstance(child, _Content):
            self._page = child.page
        self._children.append(child)

    def entry(self, document: Document, page: PDFObject | None) -> bytes:
        """Write a reference to it."""
        return reference_to(document, self)

    def format(self, document: Document) -> bytes:
        """Write the element's dictionary."""
        tag = self._tag
        parts = [b"<</S/" + tag.role.encode() + b"/P " + reference_to(document, self._parent)]
        if self._page is not None:
            parts.append(b"/Pg " + written(document, self._page))
        if self._children:
            children = b" ".join(child.entry(document, self._page) for child in self._children)
            parts.append(b"/K " + children if len(self._children) == 1 else b"/K[" + children + b"]")
        if tag.says or tag.role is Role.FIGURE:
            parts.append(b"/Alt " + written(document, PDFString(tag.says)))
        if tag.logical:
            parts.append(b"/ActualText " + written(document, PDFString(tag.logical)))
        if tag.role is Role.HEAD_CELL:
            parts.append(b"/A<</O/Table/Scope/Column>>")
        return b"".join(parts) + b">>"


class _Content:
    """A marked stretch of a page's content."""

    __slots__ = ("_number", "page")

    def __init__(self, page: PDFObject, number: int) -> None:
        self.page = page
        self._number = number

    def entry(self, document: Document, page: PDFObject | None) -> bytes:
        """Write its number, with its page where that is not the element's."""
        if self.page is page:
            return b"%d" % self._number
        return b"<</Type/MCR/Pg " + written(document, self.page) + b"/MCID %d>>" % self._number


class _Annotation:
    """A link or a form field."""

    __slots__ = ("_object", "_page")

    def __init__(self, page: PDFObject, reference: PDFObject) -> None:
        self._page = page
        self._object = reference

    def entry(self, document: Document, page: PDFObject | None) -> bytes:
        """Write a reference to the annotation and its page."""
        page_written, object_written = written(document, self._page), written(document, self._object)
        return b"<</Type/OBJR/Pg " + page_written + b"/Obj " + object_written + b">>"


class Structure:
    """The structure tree of a document while its pages are drawn. Nothing is written before the document is saved."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        document.Reference(self._root)
        self._whole = self._element(Tag(Role.DOCUMENT), self._root)
        self._elements: dict[Tag, _Element] = {}
        self._path = [self._whole]
        self._owner: _Element | None = None
        self._hidden = 0
        self._page: PDFObject | None = None
        self._begun = 0
        self._contents: list[_Element] = []
        self._parents: list[tuple[int, list[_Element] | _Element]] = []

    @contextmanager
    def inside(self, code: list[str], tag: Tag, *, is_content: bool) -> Iterator[None]:
        """Put what is drawn meanwhile inside an element: as its content, or only what has a tag of its own."""
        if self._hidden:
            yield
            return
        before = self._owner
        element = self._elements.get(tag)
        if element is None:
            element = self._elements[tag] = self._element(tag, self._path[-1])
            self._path[-1].take(element)
        self._path.append(element)
        self._change_owner(code, element if is_content else None)
        yield
        self._change_owner(code, before)
        self._path.pop()

    @contextmanager
    def outside(self, code: list[str]) -> Iterator[None]:
        """Leave out what is drawn meanwhile, whatever tags it has."""
        before = self._owner
        self._change_owner(code, None)
        self._hidden += 1
        yield
        self._hidden -= 1
        self._change_owner(code, before)

    def annotate(self, reference: PDFObject) -> int:
        """Put an annotation into the element that is open; give the number by which it finds its element."""
        self._path[-1].take(_Annotation(self._this_page(), reference))
        return self._number(self._path[-1])

    def end_page(self, code: list[str]) -> int:
        """Close what is open; give the number by which the page finds its elements."""
        self._change_owner(code, None)
        number = self._number(self._contents)
        self._contents, self._page, self._begun = [], None, 0
        return number

    def close(self) -> PDFDictionary:
        """Give the root, once all pages are drawn."""
        document = self._document
        numbers: list[object] = []
        for number, found in self._parents:
            numbers.append(number)
            elements = found if isinstance(found, list) else [found]
            references = [document.Reference(element) for element in elements]
            numbers.append(PDFArray(references) if isinstance(found, list) else references[0])
        self._root.dict["K"] = document.Reference(self._whole)
        self._root.dict["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        self._root.dict["ParentTreeNextKey"] = len(self._parents)
        # What viewers of PDF 1.7 make of a title, which is a type of PDF 2.0.
        self._root.dict["RoleMap"] = PDFDictionary({Role.TITLE.value: PDFName("P")})
        return self._root

    def _change_owner(self, code: list[str], owner: _Element | None) -> None:
        """Mark what was drawn since the last change; from now on it belongs to another element, or to none."""
        if len(code) > self._begun:
            code.insert(self._begun, self._mark())
            code.append("EMC")
        self._owner, self._begun = owner, len(code)

    def _mark(self) -> str:
        """Write the operator that begins the content of the present owner."""
        if self._owner is None:
            return "/Artifact BMC"
        number = len(self._contents)
        self._owner.take(_Content(self._this_page(), number))
        self._contents.append(self._owner)
        return f"/{self._owner.role} <</MCID {number}>> BDC"

    def _element(self, tag: Tag, parent: PDFObject) -> _Element:
        """Make an element that the file will hold."""
        element = _Element(tag, parent)
        self._document.Reference(element)
        return element

    def _number(self, found: list[_Element] | _Element) -> int:
        """Give a key of the parent tree to a page or an annotation."""
        number = len(self._parents)
        self._parents.append((number, found))
        return number

    def _this_page(self) -> PDFObject:
        """Give the one reference of the page that is drawn."""
        if self._page is None:
            self._page = this_page(self._document)
        return self._page
