"""``python -m renovation_cli`` and the script ``renovation``: what runs before anything else is imported."""

import os
import signal

from renovation_cli.cli import exit_status


def _end(*_: object) -> None:
    """End at once and without a word; nothing is open that would have to be closed."""
    os._exit(exit_status.INTERRUPTED)


# Where interrupts are ignored, as in the background of a script, they stay so.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, _end)

from renovation_cli.cli.main import run  # noqa: E402 - an interrupt of the imports is one, too

if __name__ == "__main__":
    run()
