"""The guides, read from `resources/guides`: texts in six languages, and where each of their steps is done."""
