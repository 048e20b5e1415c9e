"""Batches as a part of a report: of projects, and of the works (plan 一, 三(二)3)."""

from renovation_cli.compute.batches import Construction, InBatch
from renovation_cli.findings.text import say, say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.batches import BATCH, WORKS_BATCH
from renovation_cli.reports.fields.projects import first_projects


def batch_blocks(batches: list[InBatch], extent: Extent) -> list[Block]:
    """How many projects each batch of the plan has, of those that have any."""
    found = [each for each in batches if each.projects or extent.detail]
    return [BATCH.table(found, "batches", title=say("Batches"))] if found else []


def construction_blocks(works: Construction, extent: Extent) -> list[Block]:
    """How far the works have come; nothing where the plan has no batch of them, or no project is in works."""
    waiting = [each.state for each in works.waiting]
    begun = any(each.so_far for each in works.batches)
    if not works.batches or not (begun or waiting or extent.detail):
        return []
    if not begun and not extent.detail:
        text = say_n(
            "No project is in a batch of the works yet: {n} is not ready.",
            "No project is in a batch of the works yet: {n} are not ready.",
            len(waiting),
        )
        return [Sentence(text, Tone.DIM)]
    not_ready = (say("not ready"), "", len(waiting), "", first_projects(waiting))
    title = say("Batches of the works")
    return [WORKS_BATCH.table(works.batches, "construction", title=title, last=not_ready)]
