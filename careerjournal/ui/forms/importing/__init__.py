"""What every import of a table shares on the screen: the window's frame, its columns and its rows, and their words."""
