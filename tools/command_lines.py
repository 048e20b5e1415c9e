"""The command lines of which the goldens are made: every report, on days that fill its tables."""

from collections.abc import Iterator, Mapping

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.command import Command

_CHOSEN: tuple[str, ...] = (
    "status --as-of 2022-01-15",
    "status --as-of 2022-03-11",
    "status --as-of 2022-05-20",
    "status --as-of 2022-09-10",
    "status hongqi --as-of 2022-03-11",
    "status hongqi --as-of 2022-09-10",
    "status xinfeng --as-of 2022-09-10",
    "status jianshe --as-of 2022-09-10",
    "status hongqi --as-of 2022-12-10",
    "status laojie --as-of 2022-06-10",
    "status --programme --as-of 2022-09-10",
    "status --street 东街 --as-of 2022-05-20",
    "status --street 东街 --as-of 2022-09-10",
    "deadlines --as-of 2022-02-25",
    "deadlines --as-of 2022-02-25 --within 14",
    "deadlines --as-of 2022-07-05 --within 10",
    "deadlines --as-of 2022-12-01",
    "overdue --as-of 2022-01-15",
    "overdue --as-of 2022-05-20",
    "overdue --as-of 2022-09-10",
    "consult --as-of 2022-02-20",
    "consult --as-of 2022-05-20",
    "consult hongqi --as-of 2022-02-20",
    "consult hongqi --as-of 2022-05-20",
    "consult xinfeng --as-of 2022-05-20",
    "consult jianshe --as-of 2022-05-20",
    "consult hongqi --as-of 2022-12-01",
    "consult --pending before-design --as-of 2022-03-01",
    "consult hongqi --pending on-scheme --as-of 2022-05-20",
    "consult xinfeng --pending before-design --as-of 2022-02-10",
    "targets --as-of 2022-05-20",
    "targets --as-of 2022-09-10",
    "orders --as-of 2022-06-05",
    "orders --as-of 2022-07-03",
    "orders --as-of 2022-09-10",
    "orders hongqi --as-of 2022-07-14",
    "orders jianshe --as-of 2022-07-14",
    "orders --open --as-of 2022-07-14",
    "orders --overdue --as-of 2022-07-14",
    "orders --overdue --to 综合组 --as-of 2022-09-10",
    "orders --overdue --to 城发 --as-of 2022-09-10",
    "orders --to 城发 --as-of 2022-09-10",
    "inspections --as-of 2022-05-20",
    "inspections --as-of 2022-09-10",
    "inspections --as-of 2022-10-08",
    "inspections hongqi --as-of 2022-07-07",
    "inspections hongqi --as-of 2022-10-08",
    "meetings --as-of 2022-05-20",
    "meetings --as-of 2022-07-18",
    "meetings --as-of 2022-09-10",
    "meetings --open --as-of 2022-07-18",
    "meetings --overdue --as-of 2022-07-18",
    "meetings --open --to 一马 --as-of 2022-09-10",
    "who hongqi --as-of 2022-09-10",
    "who jianshe --as-of 2022-09-10",
    "who laojie --as-of 2022-06-10",
    "who 东街街道 --kind street --as-of 2022-09-10",
    "who 一马社区 --as-of 2022-09-10",
    "who 二龙社区 --as-of 2022-05-20",
    "who 施工 --kind stage --as-of 2022-09-10",
    "who 入户 --kind stage --as-of 2022-03-11",
    "who 方案出具 --kind milestone --as-of 2022-05-20",
    "who works-finished --kind milestone --as-of 2022-09-10",
    "who before-design --kind round --as-of 2022-03-11",
    "who before-design --kind notice --as-of 2022-03-11",
    "who 综合组 --as-of 2022-09-10",
    "who 住建局 --kind department --as-of 2022-09-10",
    "who 城发集团 --kind department --as-of 2022-09-10",
    "who 各街道 --kind department --as-of 2022-05-20",
    "who 乙二三 --as-of 2022-09-10",
    "who 丁五六 --kind person --as-of 2022-09-10",
    "who 甲一 --as-of 2022-09-10",
    "who 领导小组 --as-of 2022-09-10",
    "who yellow --as-of 2022-09-10",
    "who red --as-of 2022-11-30",
    "who weekly --as-of 2022-09-10",
    "who 不定期现场督查 --as-of 2022-09-10",
    "who implementation --kind track --as-of 2022-09-10",
    "who 申报计划 --kind track --as-of 2022-06-10",
    "who 书记 --kind post --as-of 2022-09-10",
    "who 组长 --kind role --as-of 2022-09-10",
    "who works --kind duty --as-of 2022-09-10",
    "who household-visits --kind duty --as-of 2022-05-20",
    "who site --kind order-kind --as-of 2022-07-14",
    "who 日常巡查 --kind care --as-of 2022-09-10",
    "who budget --kind channel --as-of 2022-09-10",
    "who 五 --kind clause --as-of 2022-09-10",
    "who 派-2 --as-of 2022-06-20",
    "who 派-1 --as-of 2022-09-10",
    "duties --as-of 2022-05-20",
    "duties --as-of 2022-09-10",
    "duties 城发 --as-of 2022-09-10",
    "duties 各街道 --as-of 2022-05-20",
    "pace --as-of 2022-06-10",
    "pace --as-of 2022-09-10",
    "pace hongqi --as-of 2022-09-10",
    "pace jianshe --as-of 2022-09-10",
    "escalations --as-of 2022-01-15",
    "escalations --as-of 2022-07-28",
    "escalations --as-of 2022-09-10",
    "escalations --as-of 2022-11-30",
    "escalations hongqi --as-of 2022-09-10",
    "escalations hongqi --as-of 2022-11-30",
    "escalations jianshe --as-of 2022-09-10",
    "evidence --as-of 2022-05-20",
    "evidence --as-of 2022-01-15",
    "evidence hongqi --as-of 2022-05-20",
    "funding --as-of 2022-05-20",
    "funding jianshe --as-of 2022-03-05",
    "funding jianshe --as-of 2022-05-20",
    "funding hongqi --as-of 2022-05-20",
    "pipeline --as-of 2022-04-01",
    "pipeline --as-of 2022-05-20",
    "pipeline --as-of 2022-06-10",
    "status --track 实施 --as-of 2022-09-10",
    "status --street 东街 --track 续建 --as-of 2022-09-10",
    "deadlines --track 申报 --as-of 2022-04-01",
    "overdue --track 续建 --as-of 2022-09-10",
    "consult --track 续建 --as-of 2022-05-20",
    "consult --pending before-design --track 实施 --as-of 2022-03-01",
    "targets --track 实施 --as-of 2022-09-10",
    "orders --track 实施 --as-of 2022-07-14",
    "pace --track 实施 --as-of 2022-09-10",
    "escalations --track 实施 --as-of 2022-09-10",
    "funding --track 续建 --as-of 2022-05-20",
    "pipeline --track 申报 --as-of 2022-06-10",
    "overdue --with 城发 --as-of 2022-09-10",
    "overdue --only unmet --as-of 2022-09-10",
    "orders --only late --as-of 2022-07-14",
    "status --only late --as-of 2022-09-10",
    "status --with 东街 --as-of 2022-09-10",
    "inspections --only open --as-of 2022-10-08",
    "wants --as-of 2022-05-20",
    "wants --track 实施 --as-of 2022-05-20",
    "wants hongqi --as-of 2022-05-20",
    "wants xinfeng --as-of 2022-05-20",
)
"""Reports in every shape they have, with every option that changes a table."""
_DAY = "--as-of 2022-05-20"
_WITHOUT_PLAN = {
    "status": ("status hongqi",),
    "who": ("who hongqi",),
    "consult": ("consult --pending before-design",),
}
"""Further shapes of a report that are shown without a plan, and the one of a report that needs a word."""


def _by_name(command: Command) -> Iterator[str]:
    """The report by its name alone, where it can be called so."""
    if all(each.default is not each.empty for each in command.own.values()):
        yield f"{command.name} {_DAY}"


def _unchosen(command: Command) -> Iterator[str]:
    """The lines of a report for which nobody has chosen any yet."""
    if not any(line.split()[0] == command.name for line in _CHOSEN):
        yield from _by_name(command)
        if "project" in command.own:
            yield f"{command.name} hongqi {_DAY}"


_ALL = [command for command in COMMANDS.values() if command.is_report]
REPORTS: tuple[str, ...] = (*_CHOSEN, *(line for each in _ALL for line in _unchosen(each)))
"""Every report: those of the registry that are not among the chosen lines on one day."""

ON_VARIANTS: Mapping[str, tuple[str, ...]] = {
    "planless": tuple(
        line
        for each in _ALL
        for line in (*_by_name(each), *(f"{more} {_DAY}" for more in _WITHOUT_PLAN.get(each.name, ())))
    ),
    "damaged": (
        "status --as-of 2022-05-20",
        "consult --as-of 2022-05-20",
        "overdue --as-of 2022-05-20",
    ),
    "silent": (
        "overdue --as-of 2022-07-04",
        "status --as-of 2022-07-04",
        "escalations --as-of 2022-07-04",
        "escalations --as-of 2022-08-04",
    ),
    "every-figure": (
        "status --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "pace xinfeng --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "funding xinfeng --as-of 2022-09-10",
        "funding jianshe --as-of 2022-09-10",
        "status jianshe --as-of 2022-09-10",
        "consult hongqi --as-of 2022-09-10",
        "inspections --as-of 2022-09-10",
        "inspections hongqi --as-of 2022-09-10",
    ),
    "stopped": (
        "status --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "escalations --as-of 2022-09-10",
        "pipeline --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "status laojie --as-of 2022-09-10",
        "consult xinfeng --as-of 2022-05-20",
        "consult xinfeng --pending on-scheme --as-of 2022-05-20",
    ),
    "two-streets": (
        "status --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "status --street 西街 --as-of 2022-09-10",
        "status --street 西街 --track 实施 --as-of 2022-05-20",
        "who 西街镇 --as-of 2022-09-10",
        "who 三羊社区 --as-of 2022-09-10",
        "who hongqi --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "pace --street 西街 --as-of 2022-09-10",
        "deadlines --street 西街 --as-of 2022-06-20",
        "overdue --street 西街 --as-of 2022-09-10",
        "consult --street 西街 --as-of 2022-05-20",
        "consult --pending before-design --street 西街 --as-of 2022-03-01",
        "targets --street 西街 --as-of 2022-09-10",
        "orders --street 西街 --as-of 2022-07-14",
        "escalations --street 西街 --as-of 2022-09-10",
        "funding --street 西街 --as-of 2022-09-10",
        "pipeline --street 西街 --as-of 2022-06-10",
        "wants --street 西街 --as-of 2022-05-20",
    ),
    "invested": (
        "pace --as-of 2022-09-10",
        "pace hongqi --as-of 2022-09-10",
        "status --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "funding jianshe --as-of 2022-09-10",
    ),
    "programme-orders": (
        "overdue --as-of 2022-07-18",
        "deadlines --as-of 2022-07-14",
        "orders --as-of 2022-07-18",
        "who 城发集团 --kind department --as-of 2022-07-18",
        "who 综合组 --as-of 2022-07-18",
        "who 住建局 --kind department --as-of 2022-07-18",
        "who commander --as-of 2022-07-18",
    ),
    "bodies": (
        "orders --as-of 2022-07-18",
        "orders --to 示例供电公司 --as-of 2022-07-18",
        "overdue --as-of 2022-07-18",
        "duties --as-of 2022-07-18",
        "duties 示例供电公司 --as-of 2022-07-18",
        "who 示例供电公司 --as-of 2022-07-18",
        "who 示例建设公司 --as-of 2022-07-18",
        "who 示例审计局 --as-of 2022-07-18",
        "status jianshe --as-of 2022-07-18",
    ),
}
"""Reports of a district whose plan cannot be read, of one in whose facts something is wrong, of one in which
neighbouring figures differ, of one in which works have stopped, of one with a project in two streets, of one
that says what is invested, of one with orders about no project, and of one with orders to other bodies."""

CHECKS: tuple[str, ...] = (
    "check",
    "check --format concise",
    "check --format github",
    "check --format json",
    "check --fail-on warning",
    "check data/projects/jianshe --format concise",
)
"""The check in every format."""

OTHERS: tuple[str, ...] = (
    "explain",
    "explain D505",
    "explain full-width-punctuation",
    "explain D5O5",
    "explain escalation",
    "explain tracks.implementation",
    "who 社区 --as-of 2022-05-20",
    "status nowhere",
    "overdue --street 北街",
    "overdue --track implementatoin",
    "orders hongqi --street 东街",
    "status --programme --track 实施",
    "consult --pending before-desing",
    "orders --to 城",
    "demo made",
    "demo made",
)
"""What prints no report, or cannot."""
