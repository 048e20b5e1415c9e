"""Exit statuses; other programs build on them."""

FINE = 0
FINDINGS = 1
USAGE = 2
NO_DATA = 3
OUR_BUG = 4
UNWRITABLE = 5
INTERRUPTED = 130
