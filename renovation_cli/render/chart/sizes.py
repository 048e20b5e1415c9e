"""Lengths of the wall chart in hundredths of a millimetre."""

PAGE_WIDTH, PAGE_HEIGHT = 42000, 29700
"""A3 across."""
MARGIN = 1000
TITLE, SMALL, USUAL = 620, 280, 340
"""Sizes of type; the smallest is 8 points."""

STREET, PROJECT, STAGE, WORKS, LATE = 1700, 4300, 2250, 1750, 1300
"""Widths of the columns before the time."""
BEFORE = STREET + PROJECT + STAGE + WORKS + LATE
TIME = PAGE_WIDTH - 2 * MARGIN - BEFORE
PAD = 80
"""Between a line and a text beside it."""

ROW, TALLEST_ROW = 1040, 1240
"""A row, and one with as much room as a sheet may have left for it."""
WINDOWS_TOP, WINDOWS_HEIGHT = 50, 190
WORKS_TOP, WORKS_HEIGHT = 285, 310
ORDER_TOP, ORDER_HEIGHT = 556, 130
MARKS_MIDDLE = 752
STRIP_TOP, STRIP_HEIGHT = 920, 80
"""Of a row: the windows of the plan, the works with the rounds, the orders, the milestones, the levels."""

TRACK_LANE = 380
MONTH, WEEK = 440, 360
TITLE_BLOCK = 1250
LEGEND_LINE = 440
FOOT = 380
SIGN = 100
"""Half of the width of a sign."""
