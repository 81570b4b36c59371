"""The only SQL: tables, the one write function, undo, migrations, backups."""
