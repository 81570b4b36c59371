"""The ideas that headers are made of; a header's meaning follows from those it names together."""

from __future__ import annotations

from enum import StrEnum


class Concept(StrEnum):
    """One idea in a header, in any language."""

    COMPANY = "company"
    AGENCY = "agency"
    """An agency, a client, a university: the company where no other column is."""
    ROLE = "role"
    VACANCY = "vacancy"
    """The advertisement; alone it names the role."""
    DATE = "date"
    APPLY = "apply"
    STATUS = "status"
    LINK = "link"
    SOURCE = "source"
    SITE = "site"
    """A website: the source where a tracker has one, the company's own beside the word for a company."""
    PLACE = "place"
    SALARY = "salary"
    CONTACT = "contact"
    RECRUITER = "recruiter"
    """A contact, or the first talk where the columns are stages."""
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"
    NOTES = "notes"
    REASON = "reason"
    NEXT = "next"
    HISTORY = "history"
    CHECK = "check"
    ID = "id"
    COUNT = "count"
    ATTRIBUTE = "attribute"
    """Kinds, sizes, scores, tags and the like, which have no field."""
    DOCUMENT = "document"
    DESCRIPTION = "description"
    PRIVATE = "private"
    """What must not be copied: passwords, origin, health, answers to an employer's questions."""
    PERSON = "person"
    """An applicant, as employers call them."""
    TRAIT = "trait"
    """What employers note about applicants: age, education, experience."""
    UPDATE = "update"
    OUTCOME = "outcome"
    RESPONSE = "response"
    FOLLOW = "follow"
    DEADLINE = "deadline"
    SAVE = "save"
    POSTED = "posted"
    OTHER_DAY = "other_day"
    """A day that says nothing of the application: the first day of work, a birthday."""
    ACKNOWLEDGED = "acknowledged"
    SCREENING = "screening"
    ASSESSMENT = "assessment"
    INTERVIEW = "interview"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    NOISE = "noise"
    """Small words that change nothing."""


STAGES = (
    Concept.DECLINED,
    Concept.ACCEPTED,
    Concept.REJECTED,
    Concept.NO_REPLY,
    Concept.WITHDRAWN,
    Concept.CLOSED,
    Concept.OFFER,
    Concept.INTERVIEW,
    Concept.ASSESSMENT,
    Concept.SCREENING,
    Concept.ACKNOWLEDGED,
)
"""The steps and endings a column can be named after, the one that decides first."""
