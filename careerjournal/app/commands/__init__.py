"""One command a module: each takes a Context and the read arguments, prints, and gives the exit status."""
