"""``who``: for anything and anybody in the plan, who leads, who is in it, which duties, and what is late."""

from collections.abc import Iterator

from renovation_cli.compute.duties import duty_states, rule_states
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.kinds import KINDS, is_of_plan
from renovation_cli.compute.who.result import WhoResult, ask
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Block, Cell, Document, Next, Pairs, Sentence, Tone
from renovation_cli.reports.fields.duties import PLAN_RULE
from renovation_cli.reports.fields.orders import ORDER_OF_A_PROJECT
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.lag import asks, terms_of
from renovation_cli.reports.overdue import parted
from renovation_cli.reports.parts import orders as orders_part
from renovation_cli.reports.parts.duties import IN_FORCE
from renovation_cli.reports.position import Position
from renovation_cli.reports.who_data import who_data
from renovation_cli.reports.who_rows import (
    OWN,
    duties_table,
    elsewhere_table,
    late_table,
    levels_table,
    people_table,
    posts,
    projects_table,
)

Row = tuple[Text, Cell]


def who(position: Position, entry: Entry) -> Document:
    """The report on one entry of the directory."""
    title = say("{kind} {name}", kind=entry.kind, name=entry.name)
    if entry.name == entry.kind.label:
        title = say("{name}", name=entry.name)
    rulebook = position.rulebook
    assert rulebook is not None
    found = ask(entry, rulebook, position.states, position.as_of)
    in_force = {duty.id: duty.in_force for duty in duty_states(rulebook, position.as_of)}
    rules = rule_states(found.rules, rulebook, position.as_of)
    blocks: list[Block] = [*outside_period(position), _about(found, rulebook), *_sentences(found)]
    if not is_of_plan(entry) or entry.kind is EntryKind.DUTY:
        blocks.append(people_table(found, position))
    if rules:
        blocks.append(PLAN_RULE.table(rules, "rules"))
    if found.duties:
        blocks.append(duties_table(found.duties, in_force))
        blocks.append(IN_FORCE)
    if found.actions:
        blocks.append(levels_table(found.actions, rulebook, _actions_title(found)))
    if found.held_against:
        title_held = say("Levels of escalation over items to answer for, or works held up by orders with it")
        blocks.append(levels_table(found.held_against, rulebook, title_held))
    if found.projects:
        blocks.append(projects_table(found, position, rulebook))
    blocks += [*_overdue(found, position, rulebook), *_orders(found), *_next(found)]
    return framed("who", title, position, blocks, who_data(found, rules, position, rulebook, in_force))


def nobody(position: Position, query: str) -> Document:
    """The report where there is no plan that can be read, so that nobody can be found."""
    return framed("who", say("{query}", query=query), position, [], {"entry": None})


def _about(found: WhoResult, rulebook: Rulebook) -> Pairs:
    entry = found.entry
    rows: list[Row] = [(say("Id"), entry.id)] if entry.id != entry.name else []
    rows.append((say("Name"), entry.name))
    rows.append((say("Kind"), entry.kind))
    also = KINDS[entry.kind].also(entry, rulebook)
    if also:
        rows.append((say("Also called"), "、".join(also)))
    if entry.kind is EntryKind.PROJECT:
        project = found.projects[0].state.project
        rows += [(say("Street"), project.street), (say("Community"), project.community)]
        rows.append((say("Officer"), project.officer))
    if entry.kind is EntryKind.PERSON:
        rows.append((say("Posts held"), posts(len(found.people))))
    return Pairs((*rows, *_of_plan(entry, rulebook)))


def _of_plan(entry: Entry, rulebook: Rulebook) -> Iterator[Row]:
    """What the plan says of a level, a report, a kind of order, or a channel of money."""
    programme = rulebook.programme
    if entry.kind is EntryKind.LEVEL and programme.escalation:
        level = programme.escalation.levels[entry.id]
        yield say("Action"), level.action
        yield say("Reached by"), asks(level.when, terms_of(programme))
    if entry.kind is EntryKind.REPORT:
        yield say("Every"), programme.reporting[entry.id].every
    if entry.kind is EntryKind.ORDER_KIND and programme.orders:
        days = programme.orders.kinds[entry.id].days
        yield say("Days to resolve it"), days if days is not None else say("as each order says")
    if entry.kind is EntryKind.CHANNEL and programme.funding:
        channel = programme.funding.channels[entry.id]
        yield say("Clause"), channel.clause
        yield say("Kinds of money"), "、".join(channel.kinds.values())


def _sentences(found: WhoResult) -> Iterator[Sentence]:
    late = [(concerned, item) for concerned in found.projects for item in concerned.late]
    if late:
        n = len(late)
        number = len({concerned.state.id for concerned, _ in late})
        projects = say_n("{n} project", "{n} projects", number)
        if found.entry.kind is EntryKind.PROJECT:
            text = say_n("{n} item is late.", "{n} items are late.", n)
        elif is_of_plan(found.entry):
            text = say_n(
                "{n} item is late in {projects}.", "{n} items are late in {projects}.", n, projects=projects
            )
        else:
            text = say_n(
                "{n} item to answer for is late in {projects}.",
                "{n} items to answer for are late in {projects}.",
                n,
                projects=projects,
            )
        yield Sentence(parted(text, [item for _, item in late]), Tone.BAD)
    outstanding = sum(each.outstanding for each in found.actions)
    if outstanding:
        yield Sentence(
            say_n(
                "{n} escalation action is outstanding.",
                "{n} escalation actions are outstanding.",
                outstanding,
            ),
            Tone.BAD,
        )
    passed = sum(each.set_day_passed for each in found.actions)
    if passed:
        yield Sentence(
            say_n(
                "{n} project is past the day that the action set.",
                "{n} projects are past the day that the action set.",
                passed,
            ),
            Tone.BAD,
        )
    held = len(found.held_against)
    if held:
        yield Sentence(
            say_n(
                "{n} project has reached a level of escalation over items to answer for, or works held up by"
                " orders with it.",
                "{n} projects have reached a level of escalation over items to answer for, or works held up"
                " by orders with it.",
                held,
            ),
            Tone.BAD,
        )
    if found.orders and found.entry.kind not in (EntryKind.ORDER, EntryKind.ORDER_KIND):
        yield orders_part.late_sentence(len(found.orders))


def _actions_title(found: WhoResult) -> Text:
    if found.entry.kind is EntryKind.LEVEL:
        return say("Projects that have reached this level")
    if found.entry.kind is EntryKind.PROJECT:
        return say("Level of escalation")
    return say("Escalation actions for it to take, or to follow up where the day they set is past")


_NOT_DUE = (EntryKind.LEVEL, EntryKind.ORDER, EntryKind.ORDER_KIND, EntryKind.CHANNEL, EntryKind.ROLE)
"""Entries that owe nothing by a day themselves."""


def _overdue(found: WhoResult, position: Position, rulebook: Rulebook) -> Iterator[Block]:
    kind = found.entry.kind
    pairs = [(item, concerned.state) for concerned in found.projects for item in concerned.late]
    if kind is EntryKind.REPORT:
        yield Sentence(say("Whether it was made is not on file, so it is never late here."), Tone.DIM)
    elif kind not in _NOT_DUE:
        yield late_table(pairs, position, rulebook, _nothing(found))
    if found.elsewhere:
        yield elsewhere_table(found, position)


def _nothing(found: WhoResult) -> Text:
    """What is said where no item is late: an action or somebody's other items may still wait."""
    elsewhere = {(item, state.id) for each in found.elsewhere for item, state in each.items}
    if elsewhere:
        return say_n(
            "Nothing of its own is overdue; its people answer for {n} item elsewhere, below.",
            "Nothing of its own is overdue; its people answer for {n} items elsewhere, below.",
            len(elsewhere),
        )
    if any(each.waits_for_action for each in found.actions):
        return say("Beside the actions above nothing is overdue.")
    if is_of_plan(found.entry) or found.entry.kind is EntryKind.PROJECT:
        return say("Nothing is overdue here.")
    return say("Nothing to answer for is overdue.")


def _orders(found: WhoResult) -> Iterator[Block]:
    if found.entry.kind is EntryKind.ORDER:
        empty = say("No such order was opened by that day.")
        yield ORDER_OF_A_PROJECT.table(found.orders, "orders", title=say("Orders"), empty=empty)
    elif found.entry.kind is EntryKind.ORDER_KIND:
        empty = say("No order of this kind is open.")
        yield ORDER_OF_A_PROJECT.table(found.orders, "orders", title=say("Open orders"), empty=empty)
    elif found.orders:
        yield orders_part.late_table(list(found.orders))


def _next(found: WhoResult) -> Iterator[Block]:
    entry = found.entry
    if entry.kind is EntryKind.PROJECT:
        whole = ((renovation("status", entry.id), say("the project's whole page")),)
        levels = ((renovation("escalations", entry.id), say("why, and every change of level")),)
        yield Next((*levels, *whole) if found.actions else whole)
    elif entry.kind is EntryKind.CHANNEL:
        yield Next(((renovation("funding"), say("money by channel")),))
    elif entry.kind is EntryKind.LEVEL or found.actions or found.held_against:
        yield Next(
            (
                (
                    renovation("escalations", "PROJECT"),
                    say("the project's own page: every reason, and who answers for how much"),
                ),
            )
        )
    elif found.projects and (entry.kind in OWN or any(each.late for each in found.projects)):
        yield Next(((renovation("status", "PROJECT"), say("one project's page")),))
