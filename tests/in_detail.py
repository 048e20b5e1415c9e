"""Reports with everything that is on file of each thing, as they are printed with ``--detail``."""

from renovation_cli.reports import status as first_screen
from renovation_cli.reports.extent import WHOLE


def status(position):
    """Where the programme stands, with everything that is on file of it."""
    return first_screen.status(position, WHOLE)
