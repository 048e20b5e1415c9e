"""The command lines of the pages that are made of a district that differs from the sample."""

from collections.abc import Mapping

from tools.command_lines import ALL, DAY, by_name

_WITHOUT_PLAN = {
    "status": ("status hongqi",),
    "who": ("who hongqi",),
    "consult": ("consult --pending before-design",),
}
"""Further shapes of a report that are shown without a plan, and the one of a report that needs a word."""
ON_VARIANTS: Mapping[str, tuple[str, ...]] = {
    "planless": tuple(
        line
        for each in ALL
        for line in (*by_name(each), *(f"{more} {DAY}" for more in _WITHOUT_PLAN.get(each.name, ())))
    ),
    "damaged": (
        "status --as-of 2022-05-20",
        "status --detail --as-of 2022-05-20",
        "consult --as-of 2022-05-20",
        "overdue --as-of 2022-05-20",
    ),
    "several-asked": (
        "consult --as-of 2022-02-12",
        "consult --as-of 2022-03-20",
        "consult hongqi --as-of 2022-02-12",
        "consult hongqi --as-of 2022-03-20",
    ),
    "silent": (
        "overdue --as-of 2022-07-04",
        "overdue --detail --as-of 2022-07-04",
        "status --as-of 2022-07-04",
        "status --detail --as-of 2022-07-04",
        "escalations --as-of 2022-07-04",
        "escalations --as-of 2022-08-04",
        "escalations --detail --as-of 2022-08-04",
    ),
    "begun": (
        "status xinfeng --as-of 2022-09-10",
        "overdue --as-of 2022-09-10",
        "overdue --detail --as-of 2022-09-10",
        "escalations --as-of 2022-09-10",
        "escalations --detail --as-of 2022-09-10",
        "escalations xinfeng --as-of 2022-09-10",
    ),
    "every-figure": (
        "status --as-of 2022-09-10",
        "status --detail --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "pace --detail --as-of 2022-09-10",
        "pace xinfeng --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "funding --detail --as-of 2022-09-10",
        "funding xinfeng --as-of 2022-09-10",
        "funding jianshe --as-of 2022-09-10",
        "status jianshe --as-of 2022-09-10",
        "consult hongqi --as-of 2022-09-10",
        "consult hongqi --detail --as-of 2022-09-10",
        "inspections --as-of 2022-09-10",
        "inspections --detail --as-of 2022-09-10",
        "inspections hongqi --as-of 2022-09-10",
    ),
    "stopped": (
        "status --as-of 2022-09-10",
        "status --detail --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "pace --detail --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "funding --detail --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "escalations --as-of 2022-09-10",
        "escalations --detail --as-of 2022-09-10",
        "pipeline --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "status laojie --as-of 2022-09-10",
        "consult --as-of 2022-05-20",
        "consult xinfeng --as-of 2022-05-20",
        "consult xinfeng --pending on-scheme --as-of 2022-05-20",
        "consult xinfeng --detail --as-of 2022-05-20",
        "consult xinfeng --pending on-scheme --detail --as-of 2022-05-20",
    ),
    "two-streets": (
        "status --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "status --street 西街 --as-of 2022-09-10",
        "status --street 西街 --detail --as-of 2022-09-10",
        "status --street 西街 --track 实施 --as-of 2022-05-20",
        "status --street 西街 --track 实施 --detail --as-of 2022-05-20",
        "who 西街镇 --as-of 2022-09-10",
        "who 三羊社区 --as-of 2022-09-10",
        "who hongqi --as-of 2022-09-10",
        "pace --as-of 2022-09-10",
        "pace --detail --as-of 2022-09-10",
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
        "pace --detail --as-of 2022-09-10",
        "pace hongqi --as-of 2022-09-10",
        "status --as-of 2022-09-10",
        "status --detail --as-of 2022-09-10",
        "status hongqi --as-of 2022-09-10",
        "targets --as-of 2022-09-10",
        "funding --as-of 2022-09-10",
        "funding --detail --as-of 2022-09-10",
        "funding jianshe --as-of 2022-09-10",
    ),
    "programme-orders": (
        "overdue --as-of 2022-07-18",
        "overdue --detail --as-of 2022-07-18",
        "deadlines --as-of 2022-07-14",
        "deadlines --detail --as-of 2022-07-14",
        "orders --as-of 2022-07-18",
        "orders --detail --as-of 2022-07-18",
        "who 城发集团 --kind department --as-of 2022-07-18",
        "who 城发集团 --kind department --detail --as-of 2022-07-18",
        "who 综合组 --as-of 2022-07-18",
        "who 综合组 --detail --as-of 2022-07-18",
        "who 住建局 --kind department --as-of 2022-07-18",
        "who commander --as-of 2022-07-18",
    ),
    "bodies": (
        "orders --as-of 2022-07-18",
        "orders --detail --as-of 2022-07-18",
        "orders --to 示例供电公司 --as-of 2022-07-18",
        "overdue --as-of 2022-07-18",
        "duties --as-of 2022-07-18",
        "duties --detail --as-of 2022-07-18",
        "duties 示例供电公司 --as-of 2022-07-18",
        "who 示例供电公司 --as-of 2022-07-18",
        "who 示例供电公司 --detail --as-of 2022-07-18",
        "who 示例建设公司 --as-of 2022-07-18",
        "who 示例审计局 --as-of 2022-07-18",
        "status jianshe --as-of 2022-07-18",
    ),
}
"""Reports of a district whose plan cannot be read, of one whose rounds ask several things, of one in whose
facts something is wrong, of one that has begun works with nothing on record before them, of one in which
neighbouring figures differ, of one in which works have stopped, of one with a project in two streets, of one
that says what is invested, of one with orders about no project, and of one with orders to other bodies."""
ON_DEMO = (
    "bulletin 2022-05",
    "bulletin 2022-08",
    "bulletin 2022-11",
    "lists --detail --track 续建 --as-of 2022-05-31",
    "lists --detail --track 申报 --as-of 2022-05-31",
)
"""The command lines of the pages of the synthetic district."""
