"""Charts on the screen: the domain's geometry painted, pointed at, heard and gone through by keys."""
