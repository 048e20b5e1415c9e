"""What can be asked about."""

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import BodyKind, Word


class EntryKind(Word):
    """What can be asked about; what each kind means stands in a row of `KINDS`."""

    PROJECT = "project", "项目"
    STREET = "street", "镇街", "街道 镇 乡 乡镇"
    COMMUNITY = "community", "社区"
    STAGE = "stage", "阶段"
    MILESTONE = "milestone", "节点"
    ROUND = "round", "轮次"
    GROUP = "group", "工作组"
    DEPARTMENT = "department", "部门"
    UTILITY = "utility", "管线单位"
    FIRM = "firm", "参建单位"
    OFFICE = "office", "机关单位"
    PERSON = "person", "人员"
    LEADERSHIP = "leadership", "领导小组"
    LEVEL = "level", "级别"
    REPORT = "report", "报送"
    INSPECTION = "inspection", "督查方式"
    TRACK = "track", "类别"
    POST = "post", "职务"
    ROLE = "role", "身份"
    NOTICE = "notice", "公示"
    DUTY = "duty", "职责"
    ORDER_KIND = "order-kind", "派单种类"
    CARE = "care", "后续管理"
    CHANNEL = "channel", "资金渠道"
    CLAUSE = "clause", "条款"
    ORDER = "order", "派单"


OF_BODY = {
    BodyKind.UTILITY: EntryKind.UTILITY,
    BodyKind.FIRM: EntryKind.FIRM,
    BodyKind.OFFICE: EntryKind.OFFICE,
}
"""What can be asked about, by the kind of a body of ``teams.yaml``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them. Things of one kind with one id in several tracks or streets are one entry."""

    kind: EntryKind
    id: str
    name: str
    acts_as: EntryKind | None = None
    """Of a department the kind of place on each of which its duties fall."""
