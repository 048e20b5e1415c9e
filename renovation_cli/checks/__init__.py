"""What is wrong across records: one rule a file, listed in `renovation_cli.checks.registry`."""
