"""Words, dates, numbers and text folding in the person's language."""
