"""Settings: language and look of this machine, the person's week, the journal's file, what is never done."""
