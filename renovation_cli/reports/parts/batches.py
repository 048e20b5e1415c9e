"""Batches as a part of a report: of projects, and of the works (plan 一, 三(二)3)."""

from renovation_cli.compute.batches import Construction, InBatch
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Block
from renovation_cli.reports.fields.batches import BATCH, WORKS_BATCH
from renovation_cli.reports.fields.projects import first_projects


def batch_blocks(batches: list[InBatch]) -> list[Block]:
    """How many projects each batch of the plan has; nothing where it has none."""
    return [BATCH.table(batches, "batches", title=say("Batches"))] if batches else []


def construction_blocks(works: Construction) -> list[Block]:
    """How far the works have come; nothing where the plan has no batch of them."""
    if not works.batches:
        return []
    waiting = [each.state for each in works.waiting]
    not_ready = (say("not ready"), "", len(waiting), "", first_projects(waiting))
    title = say("Batches of the works")
    return [WORKS_BATCH.table(works.batches, "construction", title=title, last=not_ready)]
