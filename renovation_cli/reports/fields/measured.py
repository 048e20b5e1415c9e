"""Works, money and investment against the pace: columns for people, objects for programs (plan 四(三))."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from renovation_cli.compute.lag import GroupPace, Known, Measured, ProjectPace
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, FLAG, NUMBER, SENTENCE, SHARE, Kind
from renovation_cli.reports.wording.lag import (
    AgainstPace,
    Bounds,
    points,
    points_number,
    ratio,
    share,
)

DONE = replace(SHARE, cell=share).or_none
"""A share of the works or of the money, to the hundredth of a percent."""
_NOT_YET_DUE = Toned(say("not yet due"), Tone.DIM)
_OF_INVESTMENT = (say("Invested"), say("Invested, points"), say("Invested, of pace"))

MEASURED = Fields[AgainstPace](
    Field("actual", DONE, lambda each: each.measured.actual),
    Field("planned", DONE, lambda each: each.measured.planned),
    Field("assumed", FLAG, lambda each: each.measured.assumed),
    Field("counted", DONE, lambda each: each.measured.counted),
    Field("points", NUMBER.or_none, points_number),
    Field("points_exact", SHARE.or_none, lambda each: each.measured.points),
    Field("ratio", SHARE.or_none, lambda each: each.measured.ratio),
    Field("reason", SENTENCE.or_none, lambda each: each.measured.reason),
)
"""Works, money or investment against the pace; null is no verdict, and the reason says why."""


KNOWN = Fields[tuple[Measured, Known]](
    Field("actual", SHARE.or_none, lambda of: of[0].actual),
    Field("planned", SHARE.or_none, lambda of: of[0].planned),
    Field("points", SHARE.or_none, lambda of: of[0].points),
    Field("projects", COUNT.or_none, lambda of: of[1].pace.projects),
    Field("unknown", COUNT.or_none, lambda of: of[1].unknown),
)
"""A figure of the projects that say it, against what is due of these; how many do not say it."""


@dataclass(frozen=True, slots=True)
class Paced:
    """Works, money and investment against the pace."""

    pace: ProjectPace | GroupPace
    bounds: Bounds

    @property
    def works(self) -> AgainstPace:
        """The works against the pace."""
        return AgainstPace(self.pace.works, self.bounds)

    @property
    def money(self) -> AgainstPace:
        """The money against the pace."""
        return AgainstPace(self.pace.money, self.bounds)

    @property
    def investment(self) -> AgainstPace:
        """The investment completed against the pace."""
        return AgainstPace(self.pace.investment, self.bounds)

    @property
    def waits(self) -> bool:
        """Whether there is nothing to judge yet."""
        return isinstance(self.pace, ProjectPace) and self.pace.waits


P = TypeVar("P", bound=Paced)


def _done_so_far(figure: AgainstPace) -> Cell:
    done = share(figure.measured.actual)
    return say("{share} (no start on file)", share=done) if figure.measured.assumed else done


def _figure(
    key: str, kind: Kind, titles: tuple[Text, Text, Text], of: Callable[[P], AgainstPace], waiting: Cell = ""
) -> tuple[Field[P], ...]:
    """A figure under three headings: done, points ahead or behind, of pace."""

    def seen(show: Callable[[AgainstPace], Cell], waiting: Cell = "") -> Callable[[P], Cell]:
        return lambda row: waiting if row.waits else show(of(row))

    done, ahead, of_pace = titles
    actual = seen(_done_so_far)
    return (
        Field(key, kind, lambda row: row, Column(done, right=True), actual),
        shown(beneath(ahead, right=True), seen(points, waiting)),
        shown(beneath(of_pace, right=True), seen(ratio)),
    )


def figures(works: Kind, money: Kind, investment: Kind) -> tuple[Field[P], ...]:
    """The three figures; what programs are told of them depends on whose they are."""
    of_works = (say("Works"), say("Works, points"), say("Works, of pace"))
    of_money = (say("Money"), say("Money, points"), say("Money, of pace"))
    return (
        *_figure("works", works, of_works, lambda row: row.works, _NOT_YET_DUE),
        *_figure("money", money, of_money, lambda row: row.money),
        *_figure("investment", investment, _OF_INVESTMENT, lambda row: row.investment),
    )


def of_investment(fields: Fields[P], *names: str) -> tuple[Field[P], ...]:
    """The investment under its three headings, behind some other fields: a table of its own."""
    return tuple(fields.only(*names, "investment", *(each.key for each in _OF_INVESTMENT[1:])))


def without_investment(fields: Fields[P]) -> Fields[P]:
    """The fields without it: three measures side by side are too wide for a screen."""
    return fields.without("investment", *(each.key for each in _OF_INVESTMENT[1:]))
