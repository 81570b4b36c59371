"""What is said about files that are brought in."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "import.missing": Phrase("There is no file {name}. Look whether it was moved or renamed."),
    "import.is_folder": Phrase("{name} is a folder. Choose the file in it."),
    "import.not_a_file": Phrase("{name} is not a file that can be read."),
    "import.not_readable": Phrase("You may not read {name}. Change its permissions, or copy it to your own folder."),
    "import.read_failed": Phrase("{name} could not be read: {reason}."),
    "import.too_many_lines": Phrase(
        "{name} has more than {most} lines, which no list of applications has. Nothing was read from it."
    ),
    "import.too_large": Phrase(
        "{name} is larger than {megabytes} MB, which no list of applications is. Nothing was read from it."
    ),
    "import.line_too_long": Phrase(
        "Line {line} of {name} goes on for millions of characters, so this is no table of applications."
    ),
    "import.too_many_columns": Phrase("{name} has {columns} columns, which no list of applications has."),
    "import.empty": Phrase("There is nothing in {name}."),
    "import.only_header": Phrase("{name} holds names of columns, but no rows below them."),
    "import.encoding_unknown": Phrase(
        "The letters of {name} could not be read. Save it as UTF-8, or choose how it is written (--encoding)."
    ),
    "import.encoding_wrong": Phrase("{name} is not written in {encoding}: some of it is no text that way."),
    "import.encoding_not_known": Phrase(
        "{encoding} is no way of writing text that is known here. Try utf-8 or cp1252."
    ),
    "import.zone_unknown": Phrase("{zone} is not a time zone such as Europe/Rome."),
    "import.not_text.pdf": Phrase(
        "{name} is a PDF, whatever its name says. Export the list from your tracker or spreadsheet as CSV, and import "
        "that."
    ),
    "import.not_text.spreadsheet": Phrase(
        "{name} is a spreadsheet. Open it in your spreadsheet program, save it as CSV, and import that."
    ),
    "import.not_text.zip": Phrase("{name} is a zip file. Unpack it and import the CSV file inside."),
    "import.not_text.archive": Phrase("{name} is a packed archive. Unpack it and import the CSV file inside."),
    "import.not_text.image": Phrase("{name} is a picture. Export the list itself as CSV, and import that."),
    "import.not_text.document": Phrase(
        "{name} is a text document. Copy its table into a spreadsheet, save it as CSV, and import that."
    ),
    "import.not_text.journal": Phrase(
        "{name} is a database, not a tracker file. A Career Journal is opened with --journal, not imported."
    ),
    "import.not_text.web_page": Phrase(
        "{name} is a web page. Export the list from your tracker or spreadsheet as CSV, and import that."
    ),
    "import.not_text.json": Phrase(
        "{name} is JSON, which cannot be imported yet. Export the list as CSV, and import that."
    ),
    "import.not_text.binary": Phrase(
        "{name} is not a text file. Export the list from your tracker or spreadsheet as CSV, and import that."
    ),
    "import.employers_list": Phrase(
        "This looks like an employer's list of applicants, not a list of one's own applications. Nothing was read "
        "from it."
    ),
    "import.no_company_no_role": Phrase(
        "No column of this file names a company or a role, so there is nothing to import from it."
    ),
    "import.row.too_wide": Phrase(
        "it has {cells} cells for {width} columns, so its cells may be shifted (perhaps a comma without quotes)"
    ),
    "import.row.shifted": Phrase("its cells are shifted: the day stands one column too far to the right"),
    "import.row.zero_bytes": Phrase("it holds zero bytes, which no text has"),
    "import.row.cell_too_long": Phrase("one of its cells has {length} characters; the most is {most}"),
    "import.row.not_text": Phrase("some of its bytes are no text in this encoding"),
    "import.row.open_quote": Phrase("a quotation mark opens in it and does not close"),
    "import.row.inside_quote": Phrase(
        "it stands behind a quotation mark that does not close, and does not fit the columns"
    ),
    "import.row.header_again": Phrase("it repeats the names of the columns"),
    "import.row.not_of_table": Phrase("it is not a row of the table"),
    "import.row.names_nothing": Phrase("it names neither a company nor a role"),
    "import.duplicate.line": Phrase("The same application as line {line}: {company}, {role}."),
    "import.duplicate.line_differs": Phrase(
        "The same application as line {line}: {company}, {role}. There it stands at “{there}”, here at “{here}”."
    ),
    "import.duplicate.journal": Phrase("Already in your journal: {company}, {role}."),
    "import.duplicate.journal_differs": Phrase(
        "Already in your journal: {company}, {role}. There it stands at “{there}”, here at “{here}”."
    ),
    "import.column_private": Phrase("it is private and not read"),
    "import.column_one_day": Phrase("nearly every row says {day}, which looks like a default and not a fact"),
    "import.column.private": Phrase("it is private and not read"),
    "import.column.numbering": Phrase("it only numbers the rows"),
    "import.column.default_day": Phrase("{count} of {rows} rows say {cell}, which looks like a default and not a fact"),
    "import.notice.no_header": Phrase("The file has no line with names of columns."),
    "import.notice.empty_rows": Counted("{n} empty row was passed over.", "{n} empty rows were passed over."),
    "import.notice.column_left": Phrase("The column {header} was left off: {reason}."),
    "import.notice.order_mixed": Phrase("In {header} some dates have the day first and others the month first."),
    "import.notice.without_events": Counted(
        "{n} row says neither when nor whether you applied; it goes to the wishlist.",
        "{n} rows say neither when nor whether you applied; they go to the wishlist.",
    ),
    "import.notice.date_unread": Phrase("{header} “{cell}” is no date that can be read; it is kept in the note."),
    "import.notice.year_estimated": Phrase("{header} “{cell}” has no year; read as {day} from the rows around it."),
    "import.notice.order_doubtful": Phrase("{header} “{cell}” could be read two ways; read as {day}."),
    "import.notice.applied_twice": Phrase("{header} “{cell}” holds several days; each is kept as a day of applying."),
    "import.notice.status_open": Phrase("“{word}” could mean several things; it is kept in the note."),
    "import.notice.status_differs": Phrase(
        "The status “{word}” is kept in the note; by the dates it stands at “{stage}”."
    ),
    "import.notice.day_of_saving": Phrase("“{word}” is not applied yet, so the day is taken as that of saving it."),
    "import.notice.day_without_event": Phrase("{header} “{cell}” fits no step of the history; it is kept in the note."),
    "import.notice.history_kept": Phrase("{header} could not be read as a history; it is kept in the note."),
    "import.notice.no_company": Phrase("It names no company."),
    "export.ending_unknown": Phrase("{path} ends in none of .csv, .json and .zip, so it is not clear what to write."),
}
