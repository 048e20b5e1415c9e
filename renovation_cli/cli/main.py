"""The one way in: settles the language and the streams, and is the boundary for errors of ours."""

import gc
import gettext
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from renovation_cli.cli import exit_status, streams
from renovation_cli.cli.door import Door
from renovation_cli.cli.locale_choice import language_of
from renovation_cli.findings.text import Text, say


def run() -> None:
    """Entry point of the console script."""
    # A process of a second that makes no cycles in bulk gains a tenth by not looking for them.
    gc.disable()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status; see `renovation_cli.cli.exit_status`."""
    _let_every_character_through()
    printing = sys.stdout
    with redirect_stdout(streams.Output(printing)), redirect_stderr(Door(sys.stderr)):
        try:
            status = _run(arguments)
            sys.stdout.flush()
        except streams.ReaderGone:
            streams.discard(printing)
            return exit_status.FINE
        except streams.Unwritable as error:
            streams.discard(printing)
            why = say("The output cannot be written: {reason}", reason=str(error))
            return _failed(why, exit_status.UNWRITABLE)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            why = say("{path} cannot be read: {reason}", path=str(error.filename or "."), reason=reason)
            return _failed(why, exit_status.NO_DATA)
        except KeyboardInterrupt:
            return exit_status.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - whatever is left is a bug of ours, and is said to be
            return _our_bug(error)
    return status


def _failed(message: Text, status: int) -> int:
    from renovation_cli.cli.session import language

    streams.note(language().text(message))
    return status


def _run(arguments: Sequence[str]) -> int:
    code = language_of(arguments, os.environ)
    _speak(code)
    from renovation_cli.cli import session
    from renovation_cli.cli.app import build
    from renovation_cli.cli.usage import Wrong, complaint
    from renovation_cli.render.language import Language

    session.begin(arguments)
    command = build(Language(code).words)
    try:
        status = command(list(arguments), prog_name="renovation", standalone_mode=False)
    except Wrong as wrong:
        streams.note(complaint(wrong))
        return exit_status.USAGE
    return status if isinstance(status, int) else exit_status.FINE


def _let_every_character_through() -> None:
    """Under a C or GBK locale a character that cannot be shown is spelt out instead of raising."""
    # A stream that was closed before the start is None; what is written to it goes nowhere.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _speak(code: str) -> None:
    """Let the command-line library's own sentences come from our catalogue too."""
    from renovation_cli.render.language import DOMAIN, LOCALE

    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)


def _our_bug(error: Exception) -> int:
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    streams.note(
        f"renovation: internal error, please report it: {type(error).__name__}: {error}\n"
        f"  at {os.path.basename(frame.filename)}:{frame.lineno}, in {frame.name}\n"  # noqa: PTH119
        "  RENOVATION_DEBUG=1 prints where it came from."
    )
    if os.environ.get("RENOVATION_DEBUG"):
        traceback.print_exception(error)
    return exit_status.OUR_BUG
