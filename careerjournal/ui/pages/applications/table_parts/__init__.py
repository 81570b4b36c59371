"""What the table of applications is made of: which columns, how they are edited, what is done to several rows."""
