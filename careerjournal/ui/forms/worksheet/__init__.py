"""One widget that shows any form of the worksheet mechanism, and the editors of its questions."""
