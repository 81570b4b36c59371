"""Plan: sections leading, the editor of one of them in the middle, the paper trailing."""
