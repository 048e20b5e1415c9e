"""The name of the file by which a data folder is known, for what is asked before any record is read."""

PROGRAMME_FILE = "programme.yaml"
