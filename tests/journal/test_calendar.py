from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from careerjournal.domain.agenda import DayMatter
from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.offers import JobOffer
from careerjournal.domain.posting import Days
from careerjournal.domain.stages import EventKind
from careerjournal.journal import calendar
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, event, log

NOVEMBER = Days(date(2026, 11, 1), date(2026, 11, 30))


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def told(journal: Journal, days: Days = NOVEMBER, query: ApplicationQuery = EVERYTHING) -> list[tuple[int, str, str]]:
    return [(one.on.day, one.matter.value, one.company) for one in journal.calendar.agenda(query, days).entries]


def test_meetings_deadlines_follow_ups_and_offers_stand_on_their_days(journal: Journal) -> None:
    log(journal, "Talk", event(EventKind.INTERVIEW, day(4), time(10, 30), name="With the team"))
    log(journal, "Call", event(EventKind.SCREENING, day(4), time(9)))
    log(journal, "Wish", event(EventKind.SAVED, day(-1)), deadline_on=day(5))
    log(journal, "Sent", event(EventKind.APPLIED, day(-1)), deadline_on=day(5))
    offer = log(journal, "Offer", event(EventKind.OFFER, day(-9)))
    _keep(journal, JobOffer(application_id=offer, decide_by=day(6)))
    agenda = journal.calendar.agenda(EVERYTHING, NOVEMBER)
    meetings = [(one.company, one.at) for one in agenda.entries if one.matter is DayMatter.MEETING]
    assert meetings == [("Call", time(9)), ("Talk", time(10, 30))]
    found = told(journal)
    assert (25, "deadline", "Wish") in found
    assert not any(company == "Sent" and matter == "deadline" for _, matter, company in found)
    assert (26, "decide", "Offer") in found
    assert (26, "follow_up", "Sent") in found


def test_only_the_days_asked_for_are_told(journal: Journal) -> None:
    log(journal, "Before", event(EventKind.INTERVIEW, date(2026, 10, 31)))
    log(journal, "First", event(EventKind.INTERVIEW, date(2026, 11, 1)))
    log(journal, "Last", event(EventKind.INTERVIEW, date(2026, 11, 30)))
    log(journal, "After", event(EventKind.INTERVIEW, date(2026, 12, 1)))
    assert [company for _, matter, company in told(journal) if matter == "meeting"] == ["First", "Last"]


def test_what_was_is_told_and_what_an_ending_cancelled_is_not(journal: Journal) -> None:
    log(journal, "Over", event(EventKind.INTERVIEW, day(-9)), event(EventKind.REJECTED, day(-2)))
    withdrawn = log(journal, "Off", event(EventKind.INTERVIEW, day(-3)))
    journal.applications.add_event(event(EventKind.WITHDRAWN, day(8), application_id=withdrawn))
    journal.applications.add_event(event(EventKind.INTERVIEW, day(6), application_id=withdrawn))
    meetings = [(number, company) for number, matter, company in told(journal) if matter == "meeting"]
    assert meetings == [(11, "Over"), (17, "Off")]


def test_the_filter_and_the_trash_hold_for_days_too(journal: Journal) -> None:
    log(journal, "Lyon works", event(EventKind.INTERVIEW, day(1)))
    log(journal, "Berlin works", event(EventKind.INTERVIEW, day(2)), event(EventKind.APPLIED, day(-4)))
    gone = log(journal, "Lyon gone", event(EventKind.INTERVIEW, day(3)))
    journal.applications.trash(gone)
    query = replace(EVERYTHING, text="lyon")
    assert {company for _, _, company in told(journal, query=query)} == {"Lyon works"}
    assert journal.calendar.agenda(query, NOVEMBER).applied == {}
    assert journal.calendar.agenda(EVERYTHING, NOVEMBER).applied == {day(-4): 1}


def test_an_application_counts_once_on_the_day_it_was_sent(journal: Journal) -> None:
    twice = log(journal, "Twice", event(EventKind.APPLIED, day(-4)), event(EventKind.APPLIED, day(-4)))
    log(journal, "Once", event(EventKind.APPLIED, day(-4)))
    assert twice
    assert journal.calendar.agenda(EVERYTHING, NOVEMBER).applied == {day(-4): 2}


def test_a_crowded_day_tells_some_and_how_many_more(journal: Journal) -> None:
    crowd = calendar.SHOWN_OF_A_DAY + 3
    for number in range(crowd):
        log(journal, f"Talk {number}", event(EventKind.INTERVIEW, day(1), time(9, number % 60)))
    log(journal, "Alone", event(EventKind.INTERVIEW, day(2)))
    agenda = journal.calendar.agenda(EVERYTHING, Days(day(1), day(2)))
    assert len([one for one in agenda.on(day(1)) if one.matter is DayMatter.MEETING]) == calendar.SHOWN_OF_A_DAY
    assert agenda.more == {day(1): 3}


def _keep(journal: Journal, offer: JobOffer) -> None:
    """Keep an offer's terms."""
    with journal._store.verb() as verb:
        verb.put(offer)
