"""What a word of the command line becomes, as long as it has the form that the parameter takes."""

import inspect
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
import typer

from renovation_cli.cli.app import COMMANDS, ROOT
from renovation_cli.cli.options import Summing
from renovation_cli.cli.values import Form, form_of
from renovation_cli.reports.sign import Sign


class Weight(StrEnum):
    LIGHT = "light"
    HEAVY = "heavy"


def a_parameter(annotation):
    return inspect.Parameter("it", inspect.Parameter.KEYWORD_ONLY, annotation=annotation)


@pytest.mark.parametrize(
    ("annotation", "form"),
    [
        (Annotated[str, typer.Argument()], Form(str)),
        (Annotated[str | None, typer.Option("--it")], Form(str)),
        (Annotated[list[Path] | None, typer.Argument()], Form(Path, is_list=True)),
        (Annotated[int | None, typer.Option("--it", min=0, max=9)], Form(int, lowest=0, highest=9)),
        (Annotated[Weight, typer.Option("--it")], Form(Weight)),
        (Annotated[bool, typer.Option("--it")], Form(bool)),
    ],
)
def test_the_form_of_a_parameter_is_read_from_its_annotation(annotation, form):
    assert form_of(a_parameter(annotation)) == form


def test_every_parameter_of_every_command_has_a_form_that_is_known():
    every = [*ROOT.values(), *(each for command in COMMANDS.values() for each in command.parameters.values())]

    assert len(every) > 80
    for parameter in every:
        assert issubclass(form_of(parameter).kind, str | int | Path), parameter.name


@pytest.mark.parametrize(
    ("form", "given", "value"),
    [
        (Form(str), "", ""),
        (Form(str), None, None),
        (Form(Path), "a/b", Path("a/b")),
        (Form(Path, is_list=True), ("a", "b"), [Path("a"), Path("b")]),
        (Form(Path, is_list=True), None, []),
        (Form(int, lowest=0, highest=9), "9", 9),
        (Form(int, lowest=0, highest=9), "0", 0),
        (Form(int), 7, 7),
        (Form(int), "-3", -3),
        (Form(Weight), "heavy", Weight.HEAVY),
        (Form(Weight), "Heavy", Weight.HEAVY),
        (Form(Weight), Weight.LIGHT, Weight.LIGHT),
        (Form(Summing), "街道", Summing.STREET),
        (Form(Sign), "未达标", Sign.UNMET),
        (Form(bool), True, True),
    ],
)
def test_a_word_becomes_a_value(form, given, value):
    found = form.value_of(given)

    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("form", "given"),
    [
        (Form(int), "soon"),
        (Form(int), "1.5"),
        (Form(int), ""),
        (Form(int), "9" * 5000),
        (Form(int, lowest=0, highest=9), "10"),
        (Form(int, lowest=0, highest=9), "-1"),
        (Form(Weight), "Heavi"),
        (Form(Weight), ""),
    ],
)
def test_a_word_of_another_form_is_refused(form, given):
    with pytest.raises(ValueError, match=r"."):
        form.value_of(given)
