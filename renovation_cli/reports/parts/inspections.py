"""Inspections as a part of a project's page (plan 四(四))."""

from renovation_cli.compute.inspections import InspectionState, all_found
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.reports.document import Block, Heading, Next, Sentence, Tone
from renovation_cli.reports.fields.inspections import FOUND_IN_A_PROJECT, INSPECTION_OF_A_PROJECT


def summary(found: list[InspectionState]) -> Sentence:
    """How many were held, and what became of what they found."""
    problems = all_found(found)
    text = say_n(
        "{n} inspection held, {planned} to come, {not_held} planned and not held.",
        "{n} inspections held, {planned} to come, {not_held} planned and not held.",
        sum(each.held_on is not None for each in found),
        planned=sum(each.held_on is None and not each.not_held for each in found),
        not_held=sum(each.not_held for each in found),
    )
    late = sum(each.overdue for each in problems)
    if problems:
        text = say_n(
            "{text} {n} problem found: {open} not mended, {late} of them overdue; {unverified} mended and not"
            " verified.",
            "{text} {n} problems found: {open} not mended, {late} of them overdue; {unverified} mended and"
            " not verified.",
            len(problems),
            text=text,
            open=sum(each.is_open for each in problems),
            late=late,
            unverified=sum(each.unverified for each in problems),
        )
    return Sentence(text, Tone.BAD if late else Tone.PLAIN)


def inspection_blocks(project_id: str, found: list[InspectionState]) -> list[Block]:
    """The inspections of a project and what they found; nothing where it has none."""
    if not found:
        return []
    blocks: list[Block] = [
        Heading(say("Inspections")),
        summary(found),
        INSPECTION_OF_A_PROJECT.table(found, "inspections"),
    ]
    if problems := all_found(found):
        blocks.append(FOUND_IN_A_PROJECT.table(problems, "found", title=say("What they found")))
    blocks.append(Next(((renovation("inspections", project_id), say("with the talks, by month and body")),)))
    return blocks
