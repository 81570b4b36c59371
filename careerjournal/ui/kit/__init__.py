"""Shared parts that know no page: theme, icons, marks, models, task runner, form rows."""
