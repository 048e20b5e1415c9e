"""The rounds of consultation on a screen: how many stand how, then a line each that needs somebody."""

from collections.abc import Iterable, Iterator, Sequence

from renovation_cli.compute.round_lines import RoundLine, Standing, by_round, trouble_first
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import Block, Pairs, Sentence, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.round_lines import (
    OPINIONS_LINE,
    ROUND_LINE,
    UNKNOWN_LINE,
    AskedLine,
    Names,
    alike_in_reason,
    asked_lines,
    round_in_sum,
)
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.wording.phrases import requirement_of
from renovation_cli.reports.wording.rounds import asks_for_opinions

_MOST_UNKNOWN = 15


def round_blocks(lines: Sequence[RoundLine], extent: Extent, names: Names) -> list[Block]:
    """The summary of the rounds, what is late or under way, and what nobody can say."""
    every = renovation("consult", all=True)
    unknown = [each for each in lines if each.is_unknown]
    listed = [each for each in lines if _is_listed(each, extent)]
    rounds = by_round(lines)
    blocks: list[Block] = [round_in_sum(rounds).table(rounds, "summary")]
    if listed:
        blocks.extend(_listed(lines, listed, extent, names))
    if unknown:
        rows_unknown = alike_in_reason(unknown, names)
        table = UNKNOWN_LINE.table(rows_unknown, "unknown", title=say("No verdict, or no record"))
        blocks.extend(cut(table, extent, every, _MOST_UNKNOWN))
    return blocks


def _is_listed(line: RoundLine, extent: Extent) -> bool:
    if line.is_unknown:
        return False
    return extent.every or line.late is not None or line.is_coming or line.standing is Standing.NOT_MET


def _listed(
    lines: Sequence[RoundLine], listed: Sequence[RoundLine], extent: Extent, names: Names
) -> Iterator[Block]:
    """A table for each thing that is asked; where all rounds ask the same, one, and what it is said once."""
    every = renovation("consult", all=True)
    rows = [row for line in trouble_first(listed) for row in asked_lines(line, names)]
    alike = _asked_alike(lines)
    if alike:
        yield Sentence(say("Each round asks: {requirement}.", requirement=alike), Tone.DIM)
        yield from cut(OPINIONS_LINE.table(rows, "rounds"), extent, every)
        return
    for requirement, those in _by_requirement(rows):
        fields = OPINIONS_LINE if those[0].asks_for_opinions else ROUND_LINE
        yield from cut(fields.table(those, "rounds", title=requirement), extent, every)
        places = [(row, where) for row in those if (where := row.places)]
        if places:
            yield Pairs(tuple((row.name, where) for row, where in places))


def _by_requirement(rows: Iterable[AskedLine]) -> list[tuple[Text | None, list[AskedLine]]]:
    """The lines by what is asked, in the order in which each is first met."""
    found: list[tuple[Text | None, list[AskedLine]]] = []
    for row in rows:
        asked = requirement_of(row.asked.requirement) if row.asked else None
        same = next((those for each, those in found if each == asked), None)
        if same is None:
            found.append((asked, [row]))
        else:
            same.append(row)
    return found


def _asked_alike(lines: Sequence[RoundLine]) -> Text | None:
    """What every round asks, where that is so many opinions received in a project; None where they differ."""
    asked = [each.requirement for line in lines for each in line.round.result.requirements]
    if len(asked) != len(lines) or not asked:
        return None
    first = requirement_of(asked[0])
    alike = all(asks_for_opinions(each) and requirement_of(each) == first for each in asked)
    return first if alike else None
