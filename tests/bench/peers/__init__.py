"""A program for each way to set the same chapters, run as `python FILE chapters.json out.pdf` in its own process."""
