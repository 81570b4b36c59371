"""What several pages show: event form, debrief, feedback form, post form."""
