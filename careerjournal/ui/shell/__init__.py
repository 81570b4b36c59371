"""The window, its navigation and the sheet of wires between pages."""
