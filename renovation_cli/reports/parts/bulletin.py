"""The first parts of a bulletin: opening, progress, the lists by pace, the streets; signature and annexes."""

from renovation_cli.compute.month import Course, MonthGroup, ProjectMonth
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Heading, Several, Table
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.month import (
    AGAINST_PACE,
    INVESTED,
    WORKS_REACHED,
    WORKS_REACHED_IN_BRIEF,
    Told,
    ToldProject,
    points_of,
)
from renovation_cli.reports.paper import InFull, Letter, Paragraph, Running
from renovation_cli.reports.parts.bulletin_words import (
    BEST,
    invested_sentence,
    named_with_points,
    new_sentence,
    pace_sentence,
    works_sentence,
)
from renovation_cli.reports.parts.month import MonthBulletin
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.phrases import all_or_few, joined


def told_of(found: MonthBulletin, group: MonthGroup, rank: int | None = None) -> Told:
    """Several projects with what their figures are told from."""
    return Told(group, found.bounds, rank)


def streets_of(found: MonthBulletin) -> list[Told]:
    """The streets, the best first."""
    return [told_of(found, each.group, each.rank) for each in found.streets]


def project_of(found: MonthBulletin, row: ProjectMonth) -> ToldProject:
    """A project with what people call it."""
    return ToldProject(row, found.position.called(row.state.id), found.bounds, found.rows.get(row.state.id))


def projects_of(found: MonthBulletin) -> list[ToldProject]:
    """Every project, in the order of the plan's streets and by name."""
    return [project_of(found, row) for row in found.whole.rows]


def paragraph(*texts: Text | None) -> list[Block]:
    """Sentences one after the other, as far as there are any."""
    found = tuple(text for text in texts if text is not None)
    return [Paragraph(Running(found))] if found else []


def opening(found: MonthBulletin) -> list[Block]:
    """Who gathered what of which days."""
    who = joined(map(holder_name, found.by))
    first, last = InFull(found.month.first), InFull(found.day)
    if who:
        text = say(
            "{who} has gathered what is on file from {first} to {last}. The state is as follows.",
            who=who,
            first=first,
            last=last,
        )
    else:
        text = say("This is what is on file from {first} to {last}.", first=first, last=last)
    return paragraph(text)


def progress_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """How far all together and each class are; on a screen the classes side by side."""
    blocks: list[Block] = [Heading(say("Progress as a whole"))]
    classes = [told_of(found, each) for each in found.tracks]
    whole = told_of(found, found.whole)
    side_by_side = len(classes) > 1 and not extent.every
    for each in classes if len(classes) == 1 else [whole] if side_by_side else [whole, *classes]:
        group = each.group
        blocks += paragraph(
            works_sentence(each), new_sentence(group), invested_sentence(group), pace_sentence(each)
        )
    if side_by_side:
        rows = [told_of(found, each) for each in found.tracks]
        blocks.append(WORKS_REACHED_IN_BRIEF.table(rows, "works", last=WORKS_REACHED_IN_BRIEF.row(whole)))
    return blocks


def class_tables(found: MonthBulletin) -> list[Table]:
    """The classes side by side: how far their works are, their investment, the pace."""
    classes = [told_of(found, each) for each in found.tracks]
    whole = told_of(found, found.whole) if len(classes) > 1 else None
    with_works = [each for each in classes if each.group.with_works]
    paced = [each for each in classes if each.works.measured.planned is not None]
    tables: list[Table] = []
    if with_works:
        # The projects of every class add up to all together, those that have no works yet among them.
        for fields, rows, name, title in (
            (WORKS_REACHED, classes, "works", say("Works by class")),
            (INVESTED, with_works, "investment", say("Investment by class, yuan")),
        ):
            last = fields.row(whole) if whole else None
            tables.append(fields.table(rows, name, title=title, last=last))
    if paced:
        title = say("The pace by class: share of the works, points")
        last = AGAINST_PACE.row(whole) if whole and whole.works.measured.planned is not None else None
        tables.append(AGAINST_PACE.table(paced, "pace", title=title, last=last))
    return tables


def _listed(found: MonthBulletin, rows: list[ProjectMonth]) -> Several:
    told = [project_of(found, row) for row in rows]
    return named_with_points(rows, [each.called for each in told], [each.works for each in told])


def _called(found: MonthBulletin, rows: list[ProjectMonth]) -> Several:
    return Several(tuple(found.position.called(row.state.id) for row in rows))


def course_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """Ahead, on pace, behind as three lists; then those of which nothing is or can be said."""
    ahead, even, behind = (found.of(each) for each in (Course.AHEAD, Course.ON_PACE, Course.BEHIND))
    blocks: list[Block] = [Heading(say("Projects against the pace"))]
    if not (ahead or even or behind):
        blocks += paragraph(say("No project is held against a pace yet."))
    else:
        blocks += [*_ahead(found, ahead), *_even(found, even, extent), *_behind(found, behind)]
    return [*blocks, *_others(found)]


def _ahead(found: MonthBulletin, rows: list[ProjectMonth]) -> list[Block]:
    text = say_n("Ahead of the pace: {n} project", "Ahead of the pace: {n} projects", len(rows))
    return _named(text, say("{text}, foremost {names}.", text=text, names=_listed(found, rows[:BEST])), rows)


def _even(found: MonthBulletin, rows: list[ProjectMonth], extent: Extent) -> list[Block]:
    text = say_n("On pace: {n} project", "On pace: {n} projects", len(rows))
    names = all_or_few([found.position.called(row.state.id) for row in rows], whole=extent.every)
    return _named(text, say("{text}: {names}.", text=text, names=names), rows)


def _behind(found: MonthBulletin, rows: list[ProjectMonth]) -> list[Block]:
    text = say_n("Behind the pace: {n} project", "Behind the pace: {n} projects", len(rows))
    return _named(
        text, say("{text}, the farthest {names}.", text=text, names=_listed(found, rows[:BEST])), rows
    )


def _named(text: Text, full: Text, rows: list[ProjectMonth]) -> list[Block]:
    """A sentence with names; without any where there is none to name."""
    return paragraph(full if rows else say("{text}.", text=text))


def _others(found: MonthBulletin) -> list[Block]:
    """Without a verdict, not yet due, suspended: by name where somebody has to do something about it."""
    unknown, waiting = found.of(Course.NO_FIGURES), found.of(Course.NOT_DUE)
    stopped = found.of(Course.SUSPENDED)
    texts: list[Text] = []
    if unknown:
        texts.append(
            say_n(
                "No figures, so not compared: {n} project ({names}).",
                "No figures, so not compared: {n} projects ({names}).",
                len(unknown),
                names=_called(found, unknown),
            )
        )
    if waiting:
        texts.append(say_n("Nothing due yet: {n} project.", "Nothing due yet: {n} projects.", len(waiting)))
    if stopped:
        texts.append(
            say_n(
                "Suspended: {n} project ({names}).",
                "Suspended: {n} projects ({names}).",
                len(stopped),
                names=_called(found, stopped),
            )
        )
    return paragraph(*texts)


def street_blocks(found: MonthBulletin) -> list[Block]:
    """The streets in their places; those without figures are named with the reason and have no place."""
    streets = streets_of(found)
    if not streets or len(found.position.narrowing.streets) == 1:
        return []
    ranked = [each for each in streets if each.rank is not None]
    unknown = [each for each in streets if each.rank is None]
    blocks: list[Block] = [Heading(say("Streets"))]
    if ranked:
        head = say(
            "By points against the pace, then by the share of the year's plan: {names}.",
            names=Several(tuple(map(_placed, ranked))),
        )
        blocks += paragraph(head)
    if unknown:
        names = Several(tuple(map(_unplaced, unknown)))
        blocks += paragraph(say("No figures, not ranked: {names}.", names=names))
    return blocks


def _placed(told: Told) -> Text:
    name = told.group.name or say("no street named")
    return say("{rank}. {name} ({points})", rank=told.rank, name=name, points=points_of(told.works))


def _unplaced(told: Told) -> Text:
    name = told.group.name or say("no street named")
    return say("{name} ({why})", name=name, why=told.works.measured.reason)


def signature(found: MonthBulletin) -> Letter:
    """Number, office and day: by the record of its issue, and by the plan who makes it."""
    who = joined(map(holder_name, found.by))
    issued = found.issued
    return Letter(
        number=issued.number if issued else None,
        signed=say("{office}", office=who) if who else None,
        on=issued.on if issued else None,
    )
