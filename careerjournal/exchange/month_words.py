"""Names of months and weekdays in the languages of tracker files, as folded words."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.folding import fold
from careerjournal.language.cldr import TABLES

_OTHER_MONTHS: Final = """
    januar jan | februar feb | marz maerz mrz | april apr | mai | juni jun | juli jul | august aug | september sep sept
    | oktober okt | november nov | dezember dez ;
    janner | feber | | | | | | | | | | ;
    enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago
    | septiembre setiembre sep set sept | octubre oct | noviembre nov | diciembre dic ;
    janeiro jan | fevereiro fev | marco mar | abril abr | maio mai | junho jun | julho jul | agosto ago | setembro set
    | outubro out | novembro nov | dezembro dez ;
    januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug | september sep
    | oktober okt | november nov | december dec ;
    ocak oca | subat sub | mart mar | nisan nis | mayis may | haziran haz | temmuz tem | agustos agu | eylul eyl
    | ekim eki | kasim kas | aralik ara ;
    sep | | | | | | | | sep sept | | | ;
    كانون الثاني | شباط | اذار | نيسان | ايار | حزيران | تموز | اب | ايلول | تشرين الاول | تشرين الثاني | كانون الاول ;
    | fev | | | | juin | juil | aout | | | | ;
    ianuarie ian | februarie | martie | aprilie | mai | iunie iun | iulie iul | august | septembrie | octombrie
    | noiembrie | decembrie ;
    styczen stycznia sty | luty lutego lut | marzec marca | kwiecien kwietnia kwi | maj maja | czerwiec czerwca cze
    | lipiec lipca lip | sierpien sierpnia sie | wrzesien wrzesnia wrz | pazdziernik pazdziernika paz
    | listopad listopada lis | grudzien grudnia gru ;
    января янв январь | февраля фев февраль | марта мар март | апреля апр апрель | мая май | июня июн июнь
    | июля июл июль | августа авг август | сентября сен сентябрь сент | октября окт октябрь | ноября ноя ноябрь
    | декабря дек декабрь ;
    leden ledna | unor unora | brezen brezna | duben dubna | kveten kvetna | cerven cervna | cervenec cervence
    | srpen srpna | zari | rijen rijna | | prosinec prosince ;
    一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月
"""
_OTHER_WEEKDAYS: Final = """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lunes martes miercoles jueves viernes sabado domingo lun mar mie jue vie sab dom
    segunda terca quarta quinta sexta feira seg ter qua qui sex segunda-feira terca-feira quarta-feira quinta-feira
    sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
    pazartesi sali carsamba persembe cuma cumartesi pazar pzt sal car per cum cmt paz
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
    tues thur thurs weds
"""
_FILLER_WORDS: Final = "of the de del do da di d le la el am um at den a ค.ศ พ.ศ วันที่ เวลา"
FILLERS: Final = frozenset(_FILLER_WORDS.split())
"""Words that stand between the parts of a date and say nothing."""


def month_key(word: str) -> str:
    """Fold a month's name for looking it up: no accents, no points."""
    return fold(word).replace(".", "").strip()


def _months() -> dict[str, int]:
    """Gather the names; the few that mean different months in two languages (mar, ara…) keep the first meaning."""
    names: dict[str, int] = {}
    for table in TABLES.values():
        for form in (table.months, table.months_short, table.months_alone, table.months_short_alone):
            for number, name in enumerate(form, 1):
                names.setdefault(month_key(name), number)
    for language in _OTHER_MONTHS.split(";"):
        for number, words in enumerate(language.split("|"), 1):
            whole = " ".join(words.split())
            arabic = any("\u0600" <= sign <= "\u06ff" for sign in whole)
            for name in [whole] if arabic else whole.split():
                names.setdefault(month_key(name), number)
    names.pop("", None)
    return names


def _weekdays() -> frozenset[str]:
    names = {month_key(word) for word in _OTHER_WEEKDAYS.split()}
    for table in TABLES.values():
        names.update(month_key(word) for word in (*table.weekdays, *table.weekdays_short))
    return frozenset(names)


MONTHS: Final = _months()
"""The number of the month that a folded name means."""
WEEKDAYS: Final = _weekdays() - MONTHS.keys()
THAI_MONTHS: Final = frozenset(name for name in MONTHS if any("\u0e00" <= sign <= "\u0e7f" for sign in name))
