"""Levels of escalation as a part of several reports."""

from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.findings.text import say
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Block, Pairs, Table
from renovation_cli.reports.fields.level_page import LEVEL_AHEAD, LEVEL_NOW, LEVEL_REACHED
from renovation_cli.reports.fields.levels import LEVEL_RULE, NO_VERDICT, LevelRule, ProjectLevel
from renovation_cli.reports.fields.reasons import REASON, Reason
from renovation_cli.reports.wording.lag import late_first, terms_of


def level_rules(rulebook: Rulebook) -> list[LevelRule]:
    """Every level of the plan, from the mildest."""
    escalation, terms = rulebook.programme.escalation, terms_of(rulebook.programme)
    return [
        LevelRule(
            id=level_id,
            level=level,
            acts=tuple(answers_for(lead, None, rulebook) for lead in level.acts),
            terms=terms,
        )
        for level_id, level in (escalation.levels if escalation else {}).items()
    ]


def level_rules_table(rules: list[LevelRule]) -> Table:
    """The levels of the plan, the highest first."""
    title = say("The levels; each ends when none of what reaches it holds any more")
    return LEVEL_RULE.table(reversed(rules), "levels", title=title)


def level_rows(found: list[LevelState], rulebook: Rulebook) -> list[ProjectLevel]:
    """Projects with what the words about levels go by."""
    terms = terms_of(rulebook.programme)
    return [ProjectLevel(each, terms) for each in found]


def level_blocks(row: ProjectLevel) -> list[Block]:
    """Everything about a project's level, one fact a line."""
    parts = [LEVEL_NOW.pairs(row)]
    if row.reached.level:
        parts += [REASON.pairs(Reason(each, row.terms)) for each in late_first(row.reached.causes)]
        parts.append(LEVEL_REACHED.pairs(row))
    parts += [NO_VERDICT.pairs(each) for each in row.found.unjudged]
    parts.append(LEVEL_AHEAD.pairs(row))
    return [Pairs(tuple(line for part in parts for line in part.rows))]


def level_section(row: ProjectLevel | None) -> list[Block]:
    """The same as a part of a project's page; nothing where there never was a level."""
    if row is None:
        return []
    found = row.found
    shows = found.changes or found.actions or found.excuse or found.suspension
    return level_blocks(row) if shows else []
