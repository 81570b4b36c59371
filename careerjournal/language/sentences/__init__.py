"""Sentences that the program makes: one table from keys to words, one file per topic."""

from careerjournal.language.sentences.say import say
from careerjournal.language.sentences.table import SENTENCES

__all__ = ["SENTENCES", "say"]
