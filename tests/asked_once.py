"""What commands print for programs, each asked once however many tests look at it."""

import json

from renovation_cli.cli.main import main


def asked_once(district, today="2023-01-31"):
    """What asks about a data folder: a function of pytest's two fixtures and a command's words."""
    known = {}

    def said(capsys, monkeypatch, *command):
        if command not in known:
            monkeypatch.setenv("RENOVATION_TODAY", today)
            main([*command, "--data", str(district), "--format", "json"])
            known[command] = json.loads(capsys.readouterr().out)
        return known[command]

    return said
