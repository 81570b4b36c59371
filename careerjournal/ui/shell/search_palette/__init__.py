"""Search over everything: a sheet over the window, opened by Ctrl+K from anywhere."""
