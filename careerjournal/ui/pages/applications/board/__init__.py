"""The board: one column for each stage, cards to be put from one to another."""
