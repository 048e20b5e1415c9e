"""What is wrong across records: one rule a file in `renovation_cli.checks.rules`, and what runs them."""
