"""The filter of the applications on the screen: chosen in a sheet, told in chips, kept under names."""
