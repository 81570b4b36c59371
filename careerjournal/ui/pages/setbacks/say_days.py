"""How Setbacks writes days and names of applications."""

from careerjournal.ui.forms.say_days import application_words, day_words, with_commas

__all__ = ["application_words", "day_words", "with_commas"]
