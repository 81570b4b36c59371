"""Settings: language and look of this machine, the person's week, the journal's file, and what the program never does."""
