"""What is said about companies, contacts and documents."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.keep_company": Phrase("What you know about {name} was kept"),
    "done.admire_company": Phrase("{name} is on your list of admired companies"),
    "done.unadmire_company": Phrase("{name} is no longer on your list of admired companies"),
    "done.rename_company": Phrase("{old} is called {new} now, in all its applications"),
    "done.remove_company": Phrase("The note about {name} was removed"),
    "done.add_contact": Phrase("Contact added: {name}"),
    "done.edit_contact": Phrase("Contact changed: {name}"),
    "done.wrote_contact": Phrase("In touch today: {name}"),
    "done.remove_contact": Phrase("Contact removed: {name}"),
    "done.add_document": Phrase("Document kept: {name}"),
    "done.document_known": Phrase("{name} is kept with this application already"),
    "done.edit_document": Phrase("Document changed: {name}"),
    "done.remove_document": Phrase("Document removed: {name}"),
    "done.add_offer": Phrase("The offer of {company} was noted"),
    "done.edit_offer": Phrase("Offer changed: {company}"),
    "done.remove_offer": Phrase("The offer of {company} was removed"),
    "done.score_by_numbers": Counted("{n} score filled in from the numbers", "{n} scores filled in from the numbers"),
    "offer.number_impossible": Phrase("A number of an offer lies between 0 and {most}."),
    "offer.currency_unknown": Phrase("{code} is not a currency in use. Three letters such as EUR or USD name one."),
    "offer.score_unknown": Phrase("A score lies between 1 and 5."),
    "criterion.needs_name_and_weight": Phrase("A criterion needs a name, and a weight between 0 and 5."),
    "offer_criterion.salary": Phrase("Salary"),
    "offer_criterion.bonus": Phrase("Bonus"),
    "offer_criterion.remote": Phrase("Work from home"),
    "offer_criterion.commute": Phrase("Commute"),
    "offer_criterion.growth": Phrase("Room to grow"),
    "offer_criterion.culture": Phrase("Culture"),
    "company.needs_name": Phrase("A company needs a name."),
    "document.no_file": Phrase("{name} is not a file, so it cannot be kept."),
    "document.cannot_read": Phrase("{name} cannot be read. Check that it is still there and that you may read it."),
    "document.empty": Phrase("{name} is empty, so there is nothing to keep."),
    "document.too_large": Phrase(
        "{name} has {size} MB, and a document can have at most {most} MB. Keep a smaller version of it, or note where"
        " it lies."
    ),
    "document.damaged": Phrase("What {name} held is missing or damaged. Open a backup of the journal to get it back."),
    "document.is_program": Phrase(
        "{name} is a program, so it is kept but not opened from here. You can save a copy of it."
    ),
    "document.unknown_kind": Phrase(
        "{name} is of a kind that may hold a program, so it is not opened from here. You can save a copy of it."
    ),
    "document.no_reader": Phrase("No program for {name} was found. You can save a copy of it."),
    "check.lost_documents": Counted(
        "The content of {n} document is missing or damaged. Open a backup of the journal to get it back.",
        "The contents of {n} documents are missing or damaged. Open a backup of the journal to get them back.",
    ),
    "earlier.all": Counted("{n} application here before: {outcomes}.", "{n} applications here before: {outcomes}."),
    "earlier.accepted": Counted("{n} accepted", "{n} accepted"),
    "earlier.offer": Counted("{n} offer", "{n} offers"),
    "earlier.interview": Counted("{n} with an interview", "{n} with interviews"),
    "earlier.under_way": Counted("{n} under way", "{n} under way"),
    "earlier.wishlist": Counted("{n} on the wishlist", "{n} on the wishlist"),
    "earlier.rejected": Counted("{n} rejected", "{n} rejected"),
    "earlier.no_reply": Counted("{n} without a reply", "{n} without a reply"),
    "earlier.withdrawn": Counted("{n} withdrawn", "{n} withdrawn"),
    "earlier.closed": Counted("{n} closed by the company", "{n} closed by the company"),
}
