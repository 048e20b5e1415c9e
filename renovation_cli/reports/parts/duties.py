"""What several reports say of duties (plan annex 2)."""

from renovation_cli.findings.text import say
from renovation_cli.reports.document import Sentence, Tone

IN_FORCE = Sentence(
    say("In force: the day lies in the time of a rule. What was not done in its time stays overdue."),
    Tone.DIM,
)
"""Under a table that says what is in force."""
