"""Values → PDF. The only room that knows reportlab."""
