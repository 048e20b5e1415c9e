"""How it looks: a document or findings in one format and one language."""
