"""The money of a channel, or of a project, in one line on a screen."""

from renovation_cli.compute.funding import ChannelFlow, Flow, ProjectMoney
from renovation_cli.reports.fields.field import Fields
from renovation_cli.reports.fields.money import CHANNEL, FLOW, MONEY_OF_A_PROJECT

FLOW_LINE = Fields[Flow](
    *(field.apart for field in FLOW.only("plan_yuan", "received_yuan", "paid_yuan", "gap_yuan"))
)
"""Planned, received, paid, and the gap."""

CHANNEL_LINE = Fields[ChannelFlow](*CHANNEL.only("name"), *FLOW_LINE.under(lambda channel: channel.flow))
"""The money of a channel."""

MONEY_LINE = Fields[ProjectMoney](
    *MONEY_OF_A_PROJECT.only("name"), *FLOW_LINE.under(lambda money: money.account.together)
)
"""The money of a project."""
