"""R441: money of a channel, or of a kind, that the programme does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.wording import did_you_mean, unknown
from renovation_cli.findings.problem import At, DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.programme import Channel
from renovation_cli.model.words import MoneyKind

RULE = Rule(
    code="R441",
    name="unknown-channel",
    severity=Severity.ERROR,
    flags=mark(
        "A channel or kind of money that is not under “funding” in programme.yaml, or a commitment or"
        " receipt without a channel."
    ),
    why=mark("It would count in the total and in no channel, so the gap of its channel would look larger."),
    example=Example("projects/jianshe/project.yaml", "channel: resident,", "channel: residents,"),
    source=mark("plan 四(二)"),
)

_MAY_BE_OPEN = (MoneyKind.PAYMENT, MoneyKind.REFUND)
"""A refund names what the payment named."""


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each channel of the plan of money, and each channel and kind of an entry, that is not known."""
    funding = filed.programme.funding
    channels = funding.channels if funding else {}
    for channel_id, planned in filed.project.money.plan.items():
        path = ("money", "plan", channel_id)
        if channel_id not in channels:
            yield _no_channel(filed.site(*path, at=At.KEY), channel_id, channels)
            continue
        for kind_id in planned.kinds or ():
            if kind_id not in channels[channel_id].kinds:
                yield _no_kind(filed.site(*path, kind_id, at=At.KEY), kind_id, channel_id, channels)
    for index, entry in enumerate(filed.project.money.entries):
        yield from _entry(filed.file, ("money", "entries", index), entry, channels)


def _entry(file: str, path: DataPath, entry: MoneyEntry, channels: dict[str, Channel]) -> Iterator[Problem]:
    if entry.channel is None:
        if entry.kind not in _MAY_BE_OPEN or entry.of is not None:
            yield Problem(
                rule=RULE,
                site=Site(file, path),
                message=say("this entry does not say which channel the money is of"),
                expected=did_you_mean("", channels)[0],
                remedy=say(
                    "add “channel: …”; only a payment or its refund may leave it open, and then without “of”"
                ),
            )
    elif entry.channel not in channels:
        yield _no_channel(Site(file, (*path, "channel")), entry.channel, channels)
    elif entry.of is not None and entry.of not in channels[entry.channel].kinds:
        yield _no_kind(Site(file, (*path, "of")), entry.of, entry.channel, channels)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each channel that pays ahead, or keeps for showcases, a kind of money it does not have."""
    funding = around.programme.funding
    channels = funding.channels if funding else {}
    for channel_id, channel in channels.items():
        if channel.advance and channel.advance.kind not in channel.kinds:
            site = Site(PROGRAMME_FILE, ("funding", "channels", channel_id, "advance", "kind"))
            yield _no_kind(site, channel.advance.kind, channel_id, channels)
        for index, kind_id in enumerate(channel.showcases_only):
            if kind_id not in channel.kinds:
                site = Site(PROGRAMME_FILE, ("funding", "channels", channel_id, "showcases_only", index))
                yield _no_kind(site, kind_id, channel_id, channels)


def _no_kind(site: Site, given: str, channel_id: str, channels: dict[str, Channel]) -> Problem:
    return unknown(
        RULE,
        site,
        say("the channel {channel} has no kind “{given}”", channel=channel_id, given=given),
        given=given,
        known=channels[channel_id].kinds,
    )


def _no_channel(site: Site, given: str, channels: dict[str, Channel]) -> Problem:
    return unknown(
        RULE, site, say("the programme has no channel “{given}”", given=given), given=given, known=channels
    )
