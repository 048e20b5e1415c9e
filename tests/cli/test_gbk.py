"""What is ours is in characters that GBK has: on a Chinese Windows nothing of it comes out as an escape."""

import io
import sys

import pytest

from renovation_cli.checks.registry import RULES
from renovation_cli.cli.app import COMMANDS
from tests.cli.commands import READING, REPORTS, named
from tools.catalogues import stored

AS_OF = ("--as-of", "2022-05-20")
ALL = [
    *READING,
    ("explain",),
    ("--help",),
    *((name, "--help") for name in COMMANDS),
    ("who", "新"),
    ("who", "xyzzy"),
    ("status", "--as-of", "2022-02-30"),
    ("frobnicate",),
]


def strictly(run, monkeypatch, *arguments):
    """What a command prints on two streams in GBK that refuse what GBK lacks."""

    class Strict(io.TextIOWrapper):
        def reconfigure(self, **changes):
            """The program would let such characters through as escapes."""

    streams = [Strict(io.BytesIO(), encoding="gbk", errors="strict", write_through=True) for _ in range(2)]
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", streams[0])
        patched.setattr(sys, "stderr", streams[1])
        status = run(*arguments).status
    return status, "".join(stream.buffer.getvalue().decode("gbk") for stream in streams)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ALL, ids=named)
def test_every_command_prints_in_gbk(run, district, monkeypatch, command, lang):
    monkeypatch.setenv("LANGUAGE", lang)
    data = ("--data", district) if command in READING else ()
    for form in ("plain", "table") if command in REPORTS else (None,):
        options = (*data, *AS_OF, "--format", form) if form else data
        status, printed = strictly(run, monkeypatch, *command, *options)
        assert status in (0, 2, 3), printed
        assert printed


def test_every_message_of_the_catalogue_is_in_gbk():
    texts = [text for message in stored() for text in (*each(message.id), *each(message.string))]

    assert len(texts) > 1000
    assert [text for text in texts if text.encode("gbk", "replace").decode("gbk") != text] == []


def each(text):
    return text if isinstance(text, tuple | list) else [text]


def test_every_rule_and_command_is_in_gbk_in_the_words_of_the_sources():
    shown = [text for rule in RULES for text in (rule.flags, rule.why, rule.source, rule.name)]
    shown += [text for each in COMMANDS.values() for text in (each.help, *each.examples)]

    assert [text for text in shown if text.encode("gbk", "replace").decode("gbk") != text] == []
