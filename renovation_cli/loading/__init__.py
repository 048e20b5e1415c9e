"""Files to model: the only code that parses YAML."""
