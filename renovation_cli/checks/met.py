"""Whom inspections and talks of a project met, with the places, and whether that reads like a person."""

from collections.abc import Iterator

from renovation_cli.compute.somebody import everybody
from renovation_cli.compute.who.appointments import appointments
from renovation_cli.findings.problem import DataPath
from renovation_cli.model.book import Rulebook
from renovation_cli.model.late import late
from renovation_cli.model.project import Project

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
    "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温詹池赖游"
)
_NAME = late(f"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_OFFICE = late(r".*(?:局|办|室|组|站|所|队|部|委|会|街|镇|乡|村|司|厂|行|院|校|处|科|中心|社区|集团)$")
_NUMBER = late(r"[\d-]{7,}")


def met_of(project: Project) -> Iterator[tuple[DataPath, str]]:
    """Each body that is named as met, with its path in ``project.yaml``."""
    for index, inspection in enumerate(project.inspections):
        for place, body in enumerate(inspection.met):
            yield ("inspections", index, "met", place), body
    for index, action in enumerate(project.escalated):
        for place, body in enumerate(action.met):
            yield ("escalated", index, "met", place), body


def reads_like_a_person(given: str, rulebook: Rulebook) -> bool:
    """Whether what is no body of the files is somebody's name, or a number to call."""
    if given in everybody(rulebook, in_project=True):
        return False
    if _NUMBER.fullmatch(given):
        return True
    people = {each.person for each in appointments(rulebook.teams, ())}
    return given in people or (bool(_NAME.fullmatch(given)) and not _OFFICE.match(given))
