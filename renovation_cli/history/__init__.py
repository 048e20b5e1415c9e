"""What was known when: the only code that runs git, and nothing of a repository can act on how it is read."""
