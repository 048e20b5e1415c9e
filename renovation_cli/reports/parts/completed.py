"""The investment completed as a part of reports: in a line, by street, by project (plan 一, 四(三))."""

from collections.abc import Collection, Sequence

from renovation_cli.compute.completed import Completed, YearPlan, by_street, together
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Ref, RefKind, Sentence, Tone, Yuan
from renovation_cli.reports.fields.completed import BY_PROJECT, BY_STREET, CompletedBy, bounded_share
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.parts.several_streets import counted_in_each

Parts = Sequence[tuple[ProjectState, Completed]]


def rows_by_street(parts: Parts, only: Collection[str] = ()) -> list[CompletedBy]:
    """A row a street, in the order of the projects; or of those to which a report is narrowed."""
    return [
        CompletedBy(Ref(RefKind.STREET, street, street) if street else None, street, found)
        for street, found in by_street(parts)
        if not only or street in only
    ]


def blocks_by_street(
    parts: Parts, plan: YearPlan | None, order: Sequence[str], only: Collection[str] = ()
) -> list[Block]:
    """What is completed of the year's plan, by street in an order; nothing where none says anything."""
    whole = together(found for _, found in parts)
    if not whole.any_known:
        return []
    together_row = [] if len(only) == 1 else [CompletedBy(say("together"), None, whole)]
    places = {street: number for number, street in enumerate(order)}
    by_place = sorted(rows_by_street(parts, only), key=lambda row: places.get(row.id or "", len(places)))
    rows = [*by_place, *together_row]
    title = say("Completed investment by street, yuan")
    table = BY_STREET.table(rows, "completed", title=title)
    several = counted_in_each(state for state, _ in parts)
    return [*_of_the_plan(plan), table, *several, *_unknown(whole)]


def blocks_by_project(parts: Parts) -> list[Block]:
    """What each project has completed; nothing where none says anything."""
    whole = together(found for _, found in parts)
    if not whole.any_known:
        return []
    rows = [CompletedBy(project_ref(state.id, state.project), state.id, found) for state, found in parts]
    rows.append(CompletedBy(say("together"), None, whole))
    title = say("Completed investment by project, yuan")
    return [BY_PROJECT.table(rows, "completed", title=title), *_unknown(whole)]


def of_the_year(plan: YearPlan) -> Text:
    """What is completed of what the plan declares for the year, in one line."""
    done, declared = plan.in_year.known, Yuan(plan.declared)
    share = bounded_share(plan.share, is_bound=False)
    if plan.is_bound and not done:
        # A lower bound of nought says nothing.
        text = say("{done} of {declared} declared, {share}", done=None, declared=declared, share=None)
    elif plan.is_bound:
        text = say(
            "at least {done} of {declared} declared, {share}", done=done, declared=declared, share=share
        )
    else:
        text = say("{done} of {declared} declared, {share}", done=done, declared=declared, share=share)
    if plan.in_year.unknown:
        text = say_n(
            "{text}; unknown for {n} project",
            "{text}; unknown for {n} projects",
            plan.in_year.unknown,
            text=text,
        )
    return text


def _of_the_plan(plan: YearPlan | None) -> list[Block]:
    if plan is None or plan.in_year.known is None:
        return []
    return [Sentence(say("Completed investment of the year, yuan: {text}.", text=of_the_year(plan)))]


def _unknown(whole: Completed) -> list[Block]:
    """How many do not say, and how a clerk says it."""
    if not whole.in_year.unknown:
        return []
    text = say_n(
        "It is not on file what {n} project completed in the whole year; ≥ has of it what its entries tell.",
        "It is not on file what {n} projects completed in the whole year; ≥ has of them what their entries"
        " tell.",
        whole.in_year.unknown,
    )
    return [Sentence(text, Tone.DIM)]
