"""The one way in: settles the language and the streams, and is the boundary for errors of ours."""

import gettext
import os
import sys
from collections.abc import Sequence

from renovation_cli.cli import exit_status
from renovation_cli.cli.locale_choice import language_of


def run() -> None:
    """Entry point of the console script."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status; see `renovation_cli.cli.exit_status`."""
    _let_every_character_through()
    code = language_of(arguments, os.environ)
    _speak(code)
    try:
        from renovation_cli.cli.app import build
        from renovation_cli.render.language import Language

        build(Language(code).words)(list(arguments), prog_name="renovation")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else exit_status.FINE
    except BrokenPipeError:
        # The reader of the pipe has enough; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exit_status.FINE
    except KeyboardInterrupt:
        return exit_status.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever is left is a bug of ours, and is said to be
        return _our_bug(error)
    return exit_status.FINE


def _let_every_character_through() -> None:
    """Under a C or GBK locale a character that cannot be shown is spelt out instead of raising."""
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
    sys.stderr.write(
        f"renovation: internal error, please report it: {type(error).__name__}: {error}\n"
        f"  at {os.path.basename(frame.filename)}:{frame.lineno}, in {frame.name}\n"  # noqa: PTH119
        "  RENOVATION_DEBUG=1 prints where it came from.\n"
    )
    if os.environ.get("RENOVATION_DEBUG"):
        traceback.print_exception(error)
    return exit_status.OUR_BUG
