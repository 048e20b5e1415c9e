"""Money by year, paid ahead, and by the ratio of the plan, as parts of reports (plan 四(二))."""

from collections.abc import Sequence

from renovation_cli.compute.advance import AdvanceStanding, count_of
from renovation_cli.compute.funding import ProjectMoney
from renovation_cli.compute.money_years import MoneyYears
from renovation_cli.compute.ratios import Borne
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.money_years import ADVANCE_OF, BORNE, STRETCH, AdvanceOf, Stretch
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.phrases import joined


def year_blocks(years: MoneyYears) -> list[Block]:
    """What happened in which year; nothing where all of it happened in the programme's."""
    if not years.has_others:
        return []
    of_year = Stretch(say("{first} to {last}", first=years.first, last=years.last), years.in_year)
    rows = [
        *_if_any(Stretch(say("before {day}", day=years.first), years.before)),
        of_year,
        *_if_any(Stretch(say("after {day}", day=years.last), years.after)),
    ]
    return [STRETCH.table(rows, "years", title=say("By year, yuan"))]


def _if_any(row: Stretch) -> list[Stretch]:
    """A stretch in which something happened."""
    return [row] if row.happened.any else []


def ratio_blocks(found: Sequence[Borne]) -> list[Block]:
    """What the channels bear for which the plan gives a ratio; nothing where it gives none."""
    title = say("Share of the investment, yuan")
    return [BORNE.table(found, "ratios", title=title)] if found else []


def advance_blocks(projects: Sequence[ProjectMoney]) -> list[Block]:
    """Who has been paid ahead and who has not; nothing where the plan pays nothing ahead."""
    blocks: list[Block] = []
    for name in dict.fromkeys(advance.name for money in projects for advance in money.advances):
        rows = [
            AdvanceOf(project_ref(money.id, money.project), money.id, advance)
            for money in projects
            for advance in money.advances
            if advance.name == name
        ]
        title = say("{name} by project, yuan", name=name)
        blocks += [ADVANCE_OF.table(rows, "advances", title=title), Sentence(_counted(rows), Tone.DIM)]
    return blocks


def _counted(rows: Sequence[AdvanceOf]) -> Text:
    """How many have it, and how many have not."""
    found = [row.advance for row in rows]
    some = count_of(found, AdvanceStanding.SOME)
    parts = [
        say_n("{n} has all of it", "{n} have all of it", count_of(found, AdvanceStanding.IN_FULL)),
        say_n("{n} has a part of it", "{n} have a part of it", count_of(found, AdvanceStanding.IN_PART)),
        say_n("{n} has some of it", "{n} have some of it", some),
        say_n("{n} has nothing yet", "{n} have nothing yet", count_of(found, AdvanceStanding.NOT_YET)),
        say_n("of {n} it is not known", "of {n} it is not known", count_of(found, AdvanceStanding.UNKNOWN)),
    ]
    counted = joined(part for part in parts if part.values["n"])
    projects = say_n("{n} project", "{n} projects", len(found))
    return say("Of {projects}: {counted}.", projects=projects, counted=counted)
