"""What is said of filters, of several applications at once, and of one that was changed elsewhere meanwhile."""

from __future__ import annotations

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: dict[str, Wording] = {
    "done.keep_filter": Phrase("Filter kept: {name}"),
    "done.rename_filter": Phrase("The filter is called {name} now"),
    "done.remove_filter": Phrase("Filter removed: {name}"),
    "done.order_filters": Phrase("Filters put in another order"),
    "done.add_events": Counted("{event} added to {n} application", "{event} added to {n} applications"),
    "done.add_tag": Counted("{n} application tagged {tag}", "{n} applications tagged {tag}"),
    "done.remove_tag": Counted("Tag {tag} taken from {n} application", "Tag {tag} taken from {n} applications"),
    "done.rename_tag": Phrase("The tag {tag} is called {name} now"),
    "tag.nameless": Phrase("A tag is a word or two, without a comma."),
    "done.trash_several": Counted("Moved {n} application to the trash", "Moved {n} applications to the trash"),
    "filter.nameless": Phrase("A filter needs a name, so that you find it again."),
    "filter.name_taken": Phrase("There is a filter called {name} already. Choose another name."),
    "application.changed_meanwhile": Phrase(
        "{company} was changed in another window meanwhile: there it says “{there}” where you wrote “{here}”. Nothing"
        " was kept; copy your words, then open it anew."
    ),
    "application.nameless": Phrase("An application needs the name of its company."),
}
