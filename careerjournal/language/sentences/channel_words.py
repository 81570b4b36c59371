"""Words about channels, experiments and whom the person follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from careerjournal.language.sentences.wording import Counted, Phrase, Wording

SENTENCES: Final[Mapping[str, Wording]] = {
    "done.map_channel": Phrase("{name} stands on the map"),
    "done.count_audience": Counted("{name}: {n} person on {on}", "{name}: {n} people on {on}"),
    "done.remove_count": Phrase("{name}: the count of {on} was taken back"),
    "done.name_strategies": Phrase("{name}: strategies kept"),
    "done.link_channel": Phrase("{name}: where it leads is kept"),
    "done.keep_source": Phrase("Source kept: {name}"),
    "done.remove_source": Phrase("Source removed: {name}"),
    "done.begin_experiment": Phrase("Experiment begun: {what}"),
    "done.edit_experiment": Phrase("Experiment changed: {what}"),
    "done.link_tries": Counted("{what}: {n} try", "{what}: {n} tries"),
    "done.remove_experiment": Phrase("Experiment removed: {what}"),
    "done.follow": Phrase("You follow {name}"),
    "done.edit_followed": Phrase("Kept: {name}"),
    "done.follow_all": Counted("{n} added to those you follow", "{n} added to those you follow"),
    "done.unfollow": Phrase("No longer on the list: {name}"),
    "done.join.commented": Phrase("Commented: {name}"),
    "done.join.replied": Phrase("Replied: {name}"),
    "done.join.shared": Phrase("Shared: {name}"),
    "done.join.met": Phrase("Met: {name}"),
    "done.remove_join": Phrase("Taken back: {name}"),
    "channel.nameless": Phrase("It needs a name."),
    "experiment.empty": Phrase("Say what you expect; a few words are enough."),
    "followed.nameless": Phrase("It needs a name."),
    "follow.no_names": Phrase("No name was found in {name}. One name a line is enough."),
}
