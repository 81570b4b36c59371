"""The guides and the reader's own articles: cards, and one reader for both."""
