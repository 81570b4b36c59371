"""The calendar: what lies on which day, by month and by week."""
