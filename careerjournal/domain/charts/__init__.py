"""Charts as pure geometry; painted by ui.kit on screen and by documents on paper."""
