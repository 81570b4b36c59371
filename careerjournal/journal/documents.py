"""Documents: the CV and the letter that were sent, kept inside the journal's file."""

from __future__ import annotations

import stat
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, or_, select

from careerjournal.domain.applications import Application
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.companies import Document, Purpose
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.kept_files import HEAD, LARGEST, LARGEST_MEGABYTES, Opens, opens
from careerjournal.domain.sentence import sentence
from careerjournal.journal.applications import Applications
from careerjournal.journal.clock import Clock
from careerjournal.journal.rows import CvVersionRow, DocumentRow
from careerjournal.journal.store.belongings import documents_of
from careerjournal.journal.store.contents import bytes_of, digest_of, first_bytes_of, keep_bytes
from careerjournal.journal.store.store import Store, Verb
from careerjournal.journal.store.tables import APPLICATION, DOCUMENT, STANDING
from careerjournal.journal.store.translate import to_value

_LIVE = (
    select(*DOCUMENT.c, func.coalesce(APPLICATION.c.company, ""), func.coalesce(APPLICATION.c.role, ""))
    .select_from(DOCUMENT.outerjoin(APPLICATION, APPLICATION.c.id == DOCUMENT.c.application_id))
    .where(or_(DOCUMENT.c.application_id.is_(None), APPLICATION.c.trashed_at.is_(None)))
    .order_by(DOCUMENT.c.added_at, DOCUMENT.c.id)
)
_VERSIONS_NOTED = (
    select(APPLICATION.c.id, APPLICATION.c.cv_version)
    .join(STANDING, STANDING.c.application_id == APPLICATION.c.id)
    .where(APPLICATION.c.cv_version != "")
    .order_by(STANDING.c.latest.desc(), APPLICATION.c.id.desc())
)


class Documents:
    """Verbs and readings about documents."""

    def __init__(self, store: Store, clock: Clock, applications: Applications) -> None:
        self._store = store
        self._clock = clock
        self._applications = applications

    def add(
        self,
        source: Path | bytes,
        *,
        application_id: int | None,
        name: str = "",
        purpose: Purpose = Purpose.OTHER,
        version: str = "",
    ) -> Changes:
        """Keep a file, or bytes under a name, with an application. Work for a worker: it may be 25 MB.

        A CV's version is noted with the application too, where none is noted there. The same file added once more
        changes nothing. Raises UserFault for what is no file, is empty or too large, or where the application is gone.
        """
        data = read_file(source) if isinstance(source, Path) else source
        name = name or (source.name if isinstance(source, Path) else "")
        _must_fit(name, len(data))
        with self._store.verb() as verb:
            application = None if application_id is None else verb.must_get(Application, application_id)
            document = Document(
                application_id=application_id,
                purpose=purpose,
                name=name,
                version=version.strip(),
                digest=digest_of(data),
                size=len(data),
                added_at=self._clock.now(),
            )
            known = self._same(verb, document)
            if known:
                verb.say(sentence("done.document_known", name=name), known)
            else:
                keep_bytes(verb.connection, data)
                verb.say(sentence("done.add_document", name=name), verb.put(document))
                _note_version(verb, application, document)
        return verb.changes

    def edit(self, document: Document) -> Changes:
        """Change name, purpose or version of a document; its bytes never change. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            before = verb.must_get(Document, document.id)
            changed = replace(
                before, name=document.name or before.name, purpose=document.purpose, version=document.version.strip()
            )
            verb.put(changed)
            if changed.application_id is not None:
                _note_version(verb, verb.get(Application, changed.application_id), changed)
            verb.say(sentence("done.edit_document", name=changed.name), document.id)
        return verb.changes

    def remove(self, document_id: int) -> Changes:
        """Take a document out; undo brings it back with its bytes. Raises UserFault where it is gone."""
        with self._store.verb() as verb:
            document = verb.must_get(Document, document_id)
            verb.remove(Kind.DOCUMENT, [document_id])
            verb.say(sentence("done.remove_document", name=document.name), document_id)
        return verb.changes

    def one(self, document_id: int) -> Document:
        """Read about a document. Raises UserFault where it is gone."""
        return self._store.get(Document, document_id)

    def content(self, document_id: int) -> bytes:
        """Read a document's bytes. Raises UserFault where it is gone, or its bytes are missing or damaged."""
        with self._store.reading() as connection:
            document = Verb(connection).must_get(Document, document_id)
            data = bytes_of(connection, document.digest)
        if data is None:
            raise UserFault(sentence("document.damaged", name=document.name))
        return data

    def opens(self, document_id: int) -> Opens:
        """Tell whether a document may be opened with the system's program. Raises UserFault where it is gone."""
        with self._store.reading() as connection:
            document = Verb(connection).must_get(Document, document_id)
            return opens(document.name, first_bytes_of(connection, document.digest, HEAD))

    def of(self, application_id: int) -> list[Document]:
        """Read the documents of an application, in the order in which they were added."""
        with self._store.reading() as connection:
            return documents_of(connection, application_id)

    def all(self) -> list[DocumentRow]:
        """Read every document outside the trash, in the order in which they were added."""
        with self._store.reading() as connection:
            return [_row(tuple(row)) for row in connection.execute(_LIVE)]

    def versions(self) -> list[CvVersionRow]:
        """Read which version of the CV went where: the version sent most often first.

        A version is what was noted with the application, else the name on its CV's file; spellings that fold to the
        same are one.
        """
        with self._store.reading() as connection:
            noted = [(row.id, row.cv_version) for row in connection.execute(_VERSIONS_NOTED)]
            files = [_row(tuple(row)).document for row in connection.execute(_LIVE)]
        files = [one for one in files if one.purpose is Purpose.CV and one.version]
        has_note = {own_id for own_id, _ in noted}
        sent = noted + [
            (one.application_id, one.version)
            for one in files
            if one.application_id and one.application_id not in has_note
        ]
        names: dict[str, str] = {}
        went: defaultdict[str, list[int]] = defaultdict(list)
        for own_id, version in sent:
            key = _version_key(version)
            names.setdefault(key, version)
            if own_id not in went[key]:
                went[key].append(own_id)
        rows = [
            CvVersionRow(
                version=name,
                applications=tuple(self._applications.rows(went[key])),
                documents=tuple(_each_once(one for one in files if _version_key(one.version) == key)),
            )
            for key, name in names.items()
        ]
        return sorted(rows, key=lambda row: (-len(row.applications), fold(row.version)))

    def _same(self, verb: Verb, document: Document) -> int:
        """Give the id of the same file that the application has already; 0 where it has none."""
        if document.application_id is None:
            return 0
        of_this = documents_of(verb.connection, document.application_id)
        return next((one.id for one in of_this if replace(one, id=0, added_at=document.added_at) == document), 0)


def read_file(path: Path) -> bytes:
    """Read a file that is to be kept. Raises UserFault for what is no file, cannot be read, is empty or too large."""
    name = path.name
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserFault(sentence("document.no_file", name=name))
        _must_fit(name, about.st_size)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one more than fits, for a file that grew since
    except OSError as error:
        raise UserFault(sentence("document.cannot_read", name=name)) from error


def _must_fit(name: str, size: int) -> None:
    """Raise UserFault for a file without content, or one larger than the limit."""
    if not size:
        raise UserFault(sentence("document.empty", name=name))
    if size > LARGEST:
        raise UserFault(
            sentence(
                "document.too_large",
                name=name,
                size=max(LARGEST_MEGABYTES + 1, round(size / 2**20)),
                most=LARGEST_MEGABYTES,
            )
        )


def _note_version(verb: Verb, application: Application | None, document: Document) -> None:
    """Note the version of a CV with its application, where none is noted there yet."""
    if application and document.purpose is Purpose.CV and document.version and not application.cv_version:
        verb.put(replace(application, cv_version=document.version))


def _version_key(version: str) -> str:
    return " ".join(fold(version).split())


def _each_once(documents: Iterable[Document]) -> list[Document]:
    """Give each file once, however many applications it went to."""
    return list({one.digest: one for one in documents}.values())


def _row(row: tuple[object, ...]) -> DocumentRow:
    return DocumentRow(document=to_value(Document, row[:-2]), company=str(row[-2]), role=str(row[-1]))
