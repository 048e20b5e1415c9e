"""What is wrong across records: one rule a file, named for the fault."""
