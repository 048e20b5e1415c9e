"""What is said of a round of one project in brief: what it lacks, where, and what was heard."""

from renovation_cli.compute.consultation import BuildingCounts
from renovation_cli.compute.opinions import Said
from renovation_cli.compute.round_lines import RoundLine
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Fields, shown
from renovation_cli.reports.fields.round_lines import days_of_line, deadline_of, places_failing
from renovation_cli.reports.fields.rounds import BUILDING, ROUND_FACTS, Asked, asked_in
from renovation_cli.reports.wording.amounts import at_least
from renovation_cli.reports.wording.phrases import joined
from renovation_cli.reports.wording.rounds import asks_for_opinions, figures_of, verdict_of


def _deadline(line: RoundLine) -> Cell:
    due, days = deadline_of(line), days_of_line(line)
    if not due:
        return days
    tone = days.tone if isinstance(days, Toned) else Tone.PLAIN
    return Toned(say("{due}, {left}", due=due, left=days), tone)


def _notice(line: RoundLine) -> Cell:
    return Toned(say("not posted"), Tone.BAD) if line.notice_late else LEFT_OUT


def _heard(line: RoundLine) -> Cell:
    counts = line.round.result.counts
    if counts is None or not line.is_begun:
        return LEFT_OUT
    return heard_of(counts)


def heard_of(counts: Said) -> Text:
    """What was heard, in a line."""
    return say(
        "visited {visited}, received {received}: agreeing {agreeing}, of them signed {signed};"
        " opposed {opposed}",
        visited=counts.visited,
        received=counts.received,
        agreeing=counts.agreeing,
        signed=counts.signed,
        opposed=counts.opposed,
    )


ROUND_IN_BRIEF = Fields[RoundLine](
    shown(say("Deadline"), _deadline),
    shown(say("Public notice"), _notice),
    *ROUND_FACTS.only("Asked anew", "Known in totals alone").under(lambda line: line.round),
    shown(say("So far"), _heard),
)
"""A round of a project that is not done with, a fact a line; its requirements stand between them."""


def what_it_lacks(asked: Asked) -> Cell:
    """What a requirement that is not met still lacks, where, and how many a day would do."""
    result = asked.result
    if result.met is None:
        return verdict_of(result)
    figures = figures_of(result)
    if asks_for_opinions(asked.requirement):
        figures = say("received/needed {figures}", figures=figures)
    if result.missing:
        figures = say("{counted}, {n} missing", counted=figures, n=result.missing)
    else:
        figures = say("{counted}, {verdict}", counted=figures, verdict=verdict_of(result))
    if asked.a_day:
        a_day = say_n("{n} opinion a day", "{n} opinions a day", asked.a_day)
        figures = joined((figures, a_day))
    places = places_failing(asked)
    text = say("{figures}: {places}", figures=figures, places=places) if places else figures
    return Toned(text, Tone.BAD)


def not_done_with(line: RoundLine) -> list[Asked]:
    """The requirements of a round that are not met."""
    return [each for each in asked_in(line.round) if each.result.met is not True]


def unheard(part: BuildingCounts) -> int:
    """How many households of a building are known not to have been heard."""
    return max(max(part.stated or 0, part.counts.listed) - part.counts.received, 0)


def _unheard(part: BuildingCounts) -> Cell:
    number = unheard(part)
    return number if part.stated is not None else at_least(number)


BUILDING_LINE = Fields[BuildingCounts](
    *BUILDING.only("building", "stated", "listed", "visited", "received", "opposed"),
    shown(Column(say("Not yet heard"), right=True), _unheard),
)
"""A building in a round, with how many of its households have not been heard."""
