"""``explain PLACE``: the rules at a place of the plan, how they were read, and what is whose choice."""

from renovation_cli.compute.plan_places import PlacedRule
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.fields.field import Fields
from renovation_cli.reports.fields.plan_places import EXPLAINED_RULE, RECORDED, ExplainedRule, is_recorded_so
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.wording.lag import terms_of


@dataclass(frozen=True, slots=True)
class ExplainedPlace:
    """The rules at a place and below it."""

    place: str
    rules: list[ExplainedRule]


PLAN_PLACE = Report("explain", say("the plan"), Fields[ExplainedPlace]())
"""For people only: programs read the plan itself."""


def plan_place(position: Position, place: str, rules: list[PlacedRule]) -> Document:
    """The report; ``rules`` are those at the place and below it, in the order of the plan."""
    programme = position.rulebook.programme
    terms = terms_of(programme)
    found = ExplainedPlace(place, [ExplainedRule(each, programme, terms) for each in rules])
    own = sum(each.rule.own for each in rules)
    left_out = () if any(map(is_recorded_so, found.rules)) else (RECORDED,)
    blocks: list[Block] = [EXPLAINED_RULE.without(*left_out).table(found.rules, "rules")]
    if own:
        text = say_n(
            "{n} of these rules has numbers that are the district's own choice and not the plan's.",
            "{n} of these rules have numbers that are the district's own choice and not the plan's.",
            own,
        )
        blocks.append(Sentence(text, Tone.WARN))
    blocks.append(Next(((renovation("duties"), say("who leads which rules, under which duty")),)))
    return framed(PLAN_PLACE, position, blocks, found, title=say("the plan, {place}", place=place))
