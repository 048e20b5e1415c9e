"""Spreadsheets as LibreOffice has them once it has filtered them: by a macro of its own, in one start."""

import subprocess
from xml.sax.saxutils import escape

from tests.outside import SECONDS, found

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"\
 script:language="StarBasic">{}</script:module>"""
_BASIC = """
Sub Shown(book As String, told As String, heading As String, sought As String)
  On Error Goto Failed
  Dim options(0) As New com.sun.star.beans.PropertyValue
  Dim wanted(0) As New com.sun.star.sheet.TableFilterField
  out = FreeFile
  Open told For Output As #out
  options(0).Name = "Hidden"
  options(0).Value = True
  doc = StarDesktop.loadComponentFromURL(book, "_blank", 0, options())
  sheet = doc.Sheets.getByIndex(0)
  filtered = doc.getPropertyValue("UnnamedDatabaseRanges").getByTable(0)
  area = filtered.DataArea
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  For at = area.StartColumn To area.EndColumn
    title = sheet.getCellByPosition(at, area.StartRow).String
    If title = heading Then wanted(0).Field = at - area.StartColumn
  Next
  texts = Split(sought, "|")
  For number = 0 To UBound(texts)
    wanted(0).IsNumeric = False
    wanted(0).StringValue = texts(number)
    wanted(0).Operator = com.sun.star.sheet.FilterOperator.EQUAL
    descriptor = filtered.getFilterDescriptor()
    descriptor.setFilterFields(wanted())
    filtered.refresh()
    For row = 0 To cursor.RangeAddress.EndRow
      If sheet.Rows.getByIndex(row).IsVisible Then Print #out, number & " " & row
    Next
  Next
  Close #out
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Print #out, "line " & Erl & ": " & Error$
  Close #out
  StarDesktop.terminate()
End Sub
"""


def rows_shown(book, heading, values, folder):
    """The rows of the first sheet, from nought, that are shown under the filter of the file.

    Args:
        book: the file.
        heading: of the column by which is filtered.
        values: for what, one after the other.
        folder: for what LibreOffice writes.

    Returns:
        For each of the values the numbers of the rows.
    """
    profile, told = folder / "profile", folder / "told.txt"
    office = [found("LibreOffice"), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    # A first start makes the profile, and would write over a macro that is there already.
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=SECONDS)
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    assert module.is_file()
    module.write_text(_MODULE.format(escape(_BASIC)), encoding="utf-8")
    said = ",".join(f'"{each}"' for each in (book.as_uri(), told, heading, "|".join(values)))
    line = [*office, f"macro:///Standard.Module1.Shown({said})"]
    subprocess.run(line, check=True, capture_output=True, timeout=SECONDS)
    lines = told.read_text(encoding="utf-8").splitlines()
    assert not lines or not lines[-1].startswith("line"), lines[-1]
    pairs = [tuple(map(int, each.split())) for each in lines]
    return [[row for number, row in pairs if number == at] for at in range(len(values))]
