"""Career Journal: a private desktop journal for one person's career growth.

The map of the house, highest room first; a room knows only the rooms below it:

    __main__    the command line's door
    app         start-up: arguments, commands, paths, composition, faults
    ui          the only Qt: shell (window) → pages → forms (shared by pages) → kit (knows no page)
    workflows   use cases that join rooms, without Qt: import a file, write a plan, fill the sample
    journal     the open journal: verbs by topic, undo, backups; journal.store is the only SQL
    documents   values → PDF; the only reportlab
    exchange    files of other programs ↔ values
    language    words, dates and numbers in the person's language
    domain      what a career journal is: frozen values and pure rules, standard library only
"""

__version__ = "0.1.0"
