"""Inspections as a part of a project's page (plan 四(四))."""

from renovation_cli.compute.inspections import FoundState, InspectionState, all_found
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Heading, Next, Sentence, Tone
from renovation_cli.reports.fields.inspections import FOUND_IN_A_PROJECT, INSPECTION_OF_A_PROJECT
from renovation_cli.reports.wording.phrases import in_turn, joined


def summary(found: list[InspectionState]) -> Sentence:
    """How many were held, and what became of what they found."""
    problems = all_found(found)
    held = sum(each.held_on is not None for each in found)
    planned = sum(each.held_on is None and not each.not_held for each in found)
    not_held = sum(each.not_held for each in found)
    parts: list[Text] = [say_n("{n} inspection held", "{n} inspections held", held)]
    if planned:
        parts.append(say("{n} to come", n=planned))
    if not_held:
        parts.append(say("{n} planned and not held", n=not_held))
    text = say("{what}.", what=joined(parts))
    late = sum(each.overdue for each in problems)
    if problems:
        text = say("{text} {what}.", text=text, what=_found(problems, late))
    return Sentence(text, Tone.BAD if late else Tone.PLAIN)


def _found(problems: list[FoundState], late: int) -> Text:
    """How many problems were found and what became of them, without noughts."""
    text = say_n("{n} problem found", "{n} problems found", len(problems))
    still_open, unverified = sum(each.is_open for each in problems), sum(each.unverified for each in problems)
    parts: list[Text] = []
    if still_open:
        not_mended = say("{n} not mended", n=still_open)
        parts.append(_of_them_late(not_mended, late, still_open))
    if unverified:
        parts.append(say("{n} mended and not verified", n=unverified))
    return say("{text}: {what}", text=text, what=in_turn(parts or [say("all mended")]))


def _of_them_late(not_mended: Text, late: int, still_open: int) -> Text:
    if late == still_open > 1:
        return say("{what}, all overdue", what=not_mended)
    return say("{what}, {late} of them overdue", what=not_mended, late=late) if late else not_mended


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
