"""Files of other programs ↔ values. Never sees the journal."""
