"""``python -m renovation_cli``."""

from renovation_cli.cli.main import run

run()
