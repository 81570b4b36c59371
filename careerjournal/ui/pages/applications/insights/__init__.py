"""What the search says, in charts and sentences, for the applications that the filter leaves."""
