"""The share of the investment that a channel has to bear by the plan, against what is planned of it."""

from collections.abc import Iterable
from fractions import Fraction

from renovation_cli.compute.totals import Total, over, sum_of_totals, total_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project


@dataclass(frozen=True, slots=True)
class Borne:
    """What a channel bears of one project or of several together, and what it should."""

    id: str
    name: str
    clause: str
    ratio: Fraction
    """By the plan."""
    planned: Total
    """From the channel, of the projects that say both this and their investment."""
    investment: Total
    """Of the same projects."""

    @property
    def share(self) -> Fraction | None:
        """Planned from the channel over the investment; None where no project says both."""
        return over(self.planned.known, self.investment.known)


def borne(project: Project, programme: Programme) -> list[Borne]:
    """What each channel with a ratio bears of a project."""
    found = []
    for channel_id, channel in (programme.funding.channels if programme.funding else {}).items():
        if channel.ratio is None:
            continue
        plan, investment = project.money.plan.get(channel_id), project.stated.investment_yuan
        known = plan is not None and investment is not None
        found.append(
            Borne(
                id=channel_id,
                name=channel.name,
                clause=channel.clause,
                ratio=channel.ratio,
                planned=total_of([plan.yuan if plan and known else None]),
                investment=total_of([investment if known else None]),
            )
        )
    return found


def borne_together(parts: Iterable[list[Borne]]) -> list[Borne]:
    """The same of several projects; every list has the channels of the plan in its order."""
    return [
        Borne(
            id=same[0].id,
            name=same[0].name,
            clause=same[0].clause,
            ratio=same[0].ratio,
            planned=sum_of_totals(each.planned for each in same),
            investment=sum_of_totals(each.investment for each in same),
        )
        for same in zip(*parts, strict=True)
    ]
