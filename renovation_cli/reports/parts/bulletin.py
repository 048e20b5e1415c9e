"""The first parts of a bulletin: opening, progress, the lists by pace, the streets; signature and annexes."""

from renovation_cli.compute.month import Course, MonthGroup, ProjectMonth
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Heading, Sentence, Several, Tone
from renovation_cli.reports.fields.month import (
    AGAINST_PACE,
    BEHIND,
    INVESTED,
    LISTED,
    STATISTICS,
    STREET,
    WORKS_REACHED,
    Told,
    ToldProject,
)
from renovation_cli.reports.parts.month import MonthBulletin
from renovation_cli.reports.parts.several_streets import counted_in_each
from renovation_cli.reports.wording.bulletin import (
    BEST,
    invested_sentence,
    month_name,
    named_with_points,
    new_sentence,
    pace_sentence,
    works_sentence,
)
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.phrases import joined


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
    """Every project, in the order of the files."""
    return [project_of(found, row) for row in found.whole.rows]


def paragraph(*texts: Text | None) -> list[Block]:
    """Sentences one after the other."""
    return [Sentence(text) for text in texts if text is not None]


def opening(found: MonthBulletin) -> list[Block]:
    """Who gathered what of which days."""
    who = joined(map(holder_name, found.by))
    days = {"first": found.month.first, "last": found.day}
    if who:
        text = say(
            "{who} has gathered what is on file from {first} to {last}. The state is as follows.",
            who=who,
            **days,
        )
    else:
        text = say("This is what is on file from {first} to {last}.", **days)
    return paragraph(text)


def progress_blocks(found: MonthBulletin) -> list[Block]:
    """How far all together and each class are, and the three tables."""
    blocks: list[Block] = [Heading(say("Progress as a whole"))]
    classes = [told_of(found, each) for each in found.tracks]
    whole = told_of(found, found.whole)
    for each in [whole, *classes] if len(classes) != 1 else classes:
        group = each.group
        blocks += paragraph(
            works_sentence(each), new_sentence(group), invested_sentence(group), pace_sentence(each)
        )
    last = [whole] if len(classes) > 1 else []
    rows = [*classes, *last]
    with_works = [each for each in rows if each.group.with_works]
    paced = [each for each in rows if each.works.measured.planned is not None]
    if with_works:
        title = say("Works by class")
        blocks.append(WORKS_REACHED.table(with_works, "works", title=title))
        title = say("Investment by class, yuan")
        blocks.append(INVESTED.table(with_works, "investment", title=title))
    if paced:
        title = say("The pace by class: share of the works, points")
        blocks.append(AGAINST_PACE.table(paced, "pace", title=title))
    return blocks


def _listed(found: MonthBulletin, rows: list[ProjectMonth]) -> Several:
    told = [project_of(found, row) for row in rows]
    return named_with_points(rows, [each.called for each in told], [each.works for each in told])


def _called(found: MonthBulletin, rows: list[ProjectMonth]) -> Several:
    return Several(tuple(found.position.called(row.state.id) for row in rows))


def course_blocks(found: MonthBulletin) -> list[Block]:
    """Ahead, on pace, behind as three lists; then those of which nothing is or can be said."""
    ahead, even, behind = (found.of(each) for each in (Course.AHEAD, Course.ON_PACE, Course.BEHIND))
    blocks: list[Block] = [Heading(say("Projects against the pace"))]
    if not (ahead or even or behind):
        blocks += paragraph(say("No project is held against a pace yet."))
    else:
        blocks += [*_ahead(found, ahead), *_even(found, even), *_behind(found, behind)]
    return [*blocks, *_others(found)]


def _ahead(found: MonthBulletin, rows: list[ProjectMonth]) -> list[Block]:
    text = say_n("Ahead of the pace: {n} project", "Ahead of the pace: {n} projects", len(rows))
    return _named(
        found, text, rows, say("{text}, foremost {names}.", text=text, names=_listed(found, rows[:BEST]))
    )


def _even(found: MonthBulletin, rows: list[ProjectMonth]) -> list[Block]:
    text = say_n("On pace: {n} project", "On pace: {n} projects", len(rows))
    return _named(found, text, rows, say("{text}: {names}.", text=text, names=_called(found, rows)))


def _behind(found: MonthBulletin, rows: list[ProjectMonth]) -> list[Block]:
    text = say_n("Behind the pace: {n} project", "Behind the pace: {n} projects", len(rows))
    return _named(
        found, text, rows, say("{text}, the farthest {names}.", text=text, names=_listed(found, rows[:BEST]))
    )


def _named(found: MonthBulletin, text: Text, rows: list[ProjectMonth], full: Text) -> list[Block]:
    """The sentence with names, with all of them where they are not many; else how many."""
    if not rows:
        return paragraph(say("{text}.", text=text))
    return paragraph(full)


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
    """Which streets are the first and the last; those without figures are named and have no rank."""
    streets = streets_of(found)
    ranked = [each for each in streets if each.rank is not None]
    unknown = [each.group.name for each in streets if each.rank is None and each.group.name]
    if not streets or len(found.position.narrowing.streets) == 1:
        return []
    blocks: list[Block] = [Heading(say("Streets"))]
    if ranked:
        names = Several(
            tuple(
                say("{name} ({points})", name=each.group.name or say("no street named"), points=_points(each))
                for each in ranked
            )
        )
        blocks += paragraph(
            say("By points against the pace, then by the share of the year's plan: {names}.", names=names)
        )
    if unknown:
        blocks += paragraph(
            say_n(
                "No figures, not ranked: {names}.",
                "No figures, not ranked: {names}.",
                len(unknown),
                names=Several(tuple(unknown)),
            )
        )
    return blocks


def _points(told: Told) -> Text:
    from renovation_cli.reports.fields.month import points_of

    return say("{rank}, {points} points", rank=told.rank, points=points_of(told.works))


def signature(found: MonthBulletin) -> list[Block]:
    """Who signs, and the day of its issue."""
    who = joined(map(holder_name, found.by))
    texts = [say("{office}", office=who)] if who else []
    if found.issued:
        texts.append(say("Issued on {day}", day=found.issued.on))
    return [Sentence(text, Tone.STRONG) for text in texts]


def annexes(found: MonthBulletin) -> list[Block]:
    """The projects behind, those on pace or ahead, the streets, and the statistics of the month."""
    behind = [project_of(found, row) for row in found.of(Course.BEHIND)]
    others = [project_of(found, row) for row in (*found.of(Course.AHEAD), *found.of(Course.ON_PACE))]
    asked = [each for each in projects_of(found) if each.row.reports]
    streets = streets_of(found)
    whole = STREET.row(told_of(found, found.whole))
    parts: list[tuple[Text, list[Block]]] = []
    if behind:
        parts.append((say("Projects behind the pace"), [BEHIND.table(behind, "behind")]))
    if others:
        parts.append((say("Projects on pace or ahead"), [LISTED.table(others, "on_pace")]))
    if streets:
        table = STREET.table(streets, "streets", last=whole)
        parts.append((say("By street"), [table, *counted_in_each(found.position.states)]))
    if asked:
        parts.append((say("Investment by project, yuan"), [STATISTICS.table(asked, "projects")]))
    blocks: list[Block] = []
    for number, (title, body) in enumerate(parts, 1):
        blocks += [Heading(say("Annex {n}: {title}", n=number, title=title)), *body]
    return blocks
