"""One program for each way to set the same chapters; each is run as `python FILE chapters.json out.pdf` in a process."""
