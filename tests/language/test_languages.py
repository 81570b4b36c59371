import pytest

from careerjournal.language.languages import available, system_language


def test_english_and_arabic_are_there() -> None:
    offered = {language.code: language for language in available()}
    assert (offered["en"].own_name, offered["en"].direction) == ("English", "ltr")
    assert (offered["ar"].own_name, offered["ar"].direction) == ("العربية", "rtl")


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("ar_EG.UTF-8", "ar"),
        ("ar-SA", "ar"),
        ("AR", "ar"),
        ("en_GB", "en"),
        ("de_DE.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:ar:en"}, "ar"),
        ({"LANG": "C", "LANGUAGE": "ar"}, "en"),
        ({}, "en"),
    ],
)
def test_the_system_s_language_is_taken_where_it_is_spoken(locale: str | dict[str, str], code: str) -> None:
    assert system_language(locale) == code
