"""The currencies of the world by their codes (ISO 4217), and the signs and words by which people write them."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.folding import fold

_CODES_WORDS: Final = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CODES: Final = frozenset(_CODES_WORDS.split())
"""Those in use; funds, metals and currencies of the past are left out."""

_SIGNS: Final = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
    "r$": "BRL", "mx$": "MXN", "nt$": "TWD", "$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "฿": "THB", "₺": "TRY",
    "₽": "RUB", "₩": "KRW", "₪": "ILS", "₫": "VND", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₸": "KZT", "¥": "JPY",
    "rp": "IDR", "rm": "MYR", "rs": "INR", "zl": "PLN", "kc": "CZK", "ft": "HUF", "lei": "RON", "lpa": "INR",
    "tl": "TRY", "rmb": "CNY", "元": "CNY", "円": "JPY", "บาท": "THB", "juta": "IDR",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP",
    "rupiah": "IDR", "baht": "THB", "rupees": "INR", "francs": "CHF", "franken": "CHF",
    "ر.س": "SAR", "ريال": "SAR", "د.ا": "AED", "درهم": "AED", "ج.م": "EGP", "جنيه": "EGP", "يورو": "EUR",
    "دولار": "USD", "د.ك": "KWD", "ر.ق": "QAR",
}  # fmt: skip
"""A sign that several currencies share stands for the one that it most often means."""

_BY_FOLDED: Final = {fold(sign): code for sign, code in _SIGNS.items()} | {code.lower(): code for code in CODES}

SPELLINGS: Final = tuple(sorted(_BY_FOLDED, key=len, reverse=True))
"""Every way to write a currency, folded, the longest first."""


def currency_of(text: str) -> str:
    """Give the code of a currency written as a code, sign or word; empty where it is none."""
    return _BY_FOLDED.get(fold(text).strip(), "")


def is_currency(code: str) -> bool:
    """Tell whether a text is the code of a currency in use."""
    return code in CODES
