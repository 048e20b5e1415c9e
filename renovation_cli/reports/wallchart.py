"""``wallchart``: the programme through its time, project by project (plan 四(三), 挂图作战).

As text it is a line a project; what is drawn of the same chart is `renovation_cli.render.chart`.
"""

from renovation_cli.compute.chart import Chart
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next
from renovation_cli.reports.fields.chart import CHART, ROW
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.chart_rows import chart_of
from renovation_cli.reports.parts.several_streets import counted_in_each

WALLCHART = Report("wallchart", say("wall chart"), CHART)


def wallchart(position: Position, chart: Chart | None = None) -> Document:
    """The report; ``chart`` is the chart where it is made already."""
    chart = chart or chart_of(position)
    empty = say("No project is on file.")
    drawn = (
        (renovation("wallchart", output="chart.html"), say("the chart to look at, with filters")),
        (renovation("wallchart", output="chart.svg"), say("the chart to print on A3")),
    )
    blocks: list[Block] = [
        *outside_period(position),
        ROW.table(chart.rows, "projects", empty=empty),
        *counted_in_each(position.states),
        Next(drawn),
    ]
    return framed(WALLCHART, position, blocks, chart)
