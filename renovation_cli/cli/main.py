"""The one way in: settles the language and the streams, and is the boundary for errors of ours."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import data_folder, exit_status, streams
from renovation_cli.cli.call import Call
from renovation_cli.cli.door import SafeStream
from renovation_cli.cli.hints import carried
from renovation_cli.cli.locale_choice import check_variable, chosen_language
from renovation_cli.cli.refusal import Refusal
from renovation_cli.cli.settings import Settings, Source, own_file, read_settings
from renovation_cli.findings.command import RENOVATION
from renovation_cli.findings.text import Text, say

if TYPE_CHECKING:
    from renovation_cli.cli.pager import Terminal


def run() -> None:
    """Entry point of the console script."""
    # A process of a second that makes no cycles in bulk gains a tenth by not looking for them.
    gc.disable()
    _take_no_plugins()
    _end(main(sys.argv[1:], sys.argv[0]))


def _take_no_plugins() -> None:
    """No plugin of pydantic may change how a file is read, and looking for them takes long."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # The module that would look for them is not loaded either: what that needs, down to the forms of mail, is
    # a thirtieth of a check. A release of pydantic that has it elsewhere takes no notice of this.
    nowhere = ModuleType("pydantic.plugin._loader")
    vars(nowhere)["get_plugins"] = tuple
    sys.modules.setdefault(nowhere.__name__, nowhere)


def _end(status: int) -> NoReturn:
    """End at once: taking apart all that was read and imported takes a twentieth of the time of a check."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str], program: str = RENOVATION, terminal: "Terminal | None" = None) -> int:
    """Run a command line and return its exit status; see `renovation_cli.cli.exit_status`.

    Args:
        arguments: the words after the program.
        program: the program as it was called.
        terminal: what a pager finds around it; None for what there is.
    """
    _let_every_character_through()
    call, fault = _called(arguments, program, terminal)
    printing = sys.stdout
    with redirect_stdout(streams.Output(printing)), redirect_stderr(SafeStream(sys.stderr)):
        try:
            status = _run(call, fault)
            sys.stdout.flush()
        except streams.ReaderGone:
            streams.discard(printing)
            return exit_status.FINE
        except streams.Unwritable as error:
            streams.discard(printing)
            why = say("The output cannot be written: {reason}", reason=str(error))
            return _failed(call, why, exit_status.UNWRITABLE)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            why = say("{path} cannot be read: {reason}", path=str(error.filename or "."), reason=reason)
            return _failed(call, why, exit_status.NO_DATA)
        except KeyboardInterrupt:
            return exit_status.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - whatever is left is a bug of ours, and is said to be
            return _our_bug(error)
    return status


def _failed(call: Call, message: Text, status: int) -> int:
    streams.note(call.language().text(message))
    return status


def _called(
    arguments: Sequence[str], program: str, terminal: "Terminal | None"
) -> tuple[Call, Refusal | None]:
    """The call with its language and settings, and what is wrong with those."""
    settings, fault = Settings(), None
    try:
        settings = read_settings(own_file())
        check_variable(os.environ)
    except Refusal as refusal:
        fault = refusal
    language = chosen_language(
        arguments, os.environ, settings.language, lambda: _spoken(arguments, settings.data)
    )
    call = Call(
        arguments=tuple(arguments),
        program=program,
        language_code=language.value,
        terminal=terminal,
        settings=settings,
        spoken=language.value if language.source is Source.PLAN else None,
    )
    return call, fault


def _spoken(arguments: Sequence[str], settled: Path | None) -> str | None:
    """The language of the data that is asked about. Of what is wrong with its folder the command speaks."""
    from renovation_cli.loading.plan_language import spoken_in
    from renovation_cli.loading.tree import FolderTree

    option = dict(carried(arguments)).get("--data")
    with suppress(OSError, ValueError):  # such as of a path with a zero byte
        found, _ = data_folder.asked_for(Path(option) if option else None, os.environ, settled, Path.cwd)
        return spoken_in(FolderTree(found)) if found else None
    return None


def _run(call: Call, fault: Refusal | None) -> int:
    from renovation_cli.cli.app import asks_for_help, build
    from renovation_cli.cli.usage import Wrong, complaint

    try:
        if fault and not asks_for_help(call.arguments):
            raise fault
        status = build()(list(call.arguments), prog_name=RENOVATION, standalone_mode=False, obj=call)
    except Wrong as wrong:
        streams.note(complaint(wrong, call.words))
        return exit_status.USAGE
    except Refusal as refusal:
        return _failed(call, refusal.message, refusal.status)
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
