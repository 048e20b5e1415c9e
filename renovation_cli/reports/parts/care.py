"""What comes after the works as a part of a project's page (plan 四(五))."""

from renovation_cli.compute.care import CareState
from renovation_cli.findings.text import say, say_n
from renovation_cli.reports.document import Block, Heading, Pairs
from renovation_cli.reports.fields.care import MANAGEMENT, PATROL, RESULTS, survey_cell, survey_name


def care_blocks(care: CareState) -> list[Block]:
    """Self-rule, property management, satisfaction, evaluation, patrols; nothing before there is any."""
    if not care.on_file:
        return []
    surveys = ((survey_name(survey), survey_cell(survey)) for survey in care.satisfaction)
    facts = Pairs((*MANAGEMENT.pairs(care).rows, *surveys, *RESULTS.pairs(care).rows))
    blocks: list[Block] = [Heading(say("After the works")), facts]
    if care.patrols:
        found = sum(each.patrol.found is not None for each in care.patrols)
        title = say_n("{n} patrol with something found", "{n} patrols with something found", found)
        blocks.append(PATROL.table(care.patrols, "patrols", title=title))
    return blocks
