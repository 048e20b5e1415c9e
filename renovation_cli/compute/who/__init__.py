"""Who: everything and everybody that can be asked about, and who leads, belongs to it and owes what."""
