"""Use cases that join rooms, without Qt."""
