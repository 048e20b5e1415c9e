"""What to write: the only code that writes data files."""
