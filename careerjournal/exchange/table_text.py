"""From the bytes of a file to the text that its table is read from."""

from __future__ import annotations

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.exchange.encodings import Decoded, decode
from careerjournal.exchange.not_a_table import beginning_of_no_table, has_binary_bytes, is_binary


def text_of(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode a file's bytes, in an encoding where one was chosen. Raises UserFault for no bytes and for no text."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UserFault(sentence("import.empty", name=name))
    refused = beginning_of_no_table(data, name)
    if refused is not None:
        raise UserFault(refused)
    if has_binary_bytes(data):
        raise UserFault(sentence("import.not_text.binary", name=name))
    decoded = decode(data, encoding, name)
    if is_binary(decoded.text):
        raise UserFault(sentence("import.not_text.binary", name=name))
    return decoded
