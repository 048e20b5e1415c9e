"""Lists of fields: what is said of a kind of thing, once."""
