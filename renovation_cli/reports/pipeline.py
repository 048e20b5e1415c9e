"""``pipeline``: the candidates for next year, rule by rule, and the load they bring (plan 三(三))."""

from dataclasses import replace
from functools import cached_property
from operator import attrgetter

from renovation_cli.compute.pipeline import Load, next_year
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.words import Batch
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Cell, Document, Next, Pairs, Sentence, Table, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.candidates import (
    CANDIDATE_AMONG_OTHERS,
    ELIGIBLE,
    LOAD,
    Candidate,
    with_rules,
)
from renovation_cli.reports.fields.empty_tracks import SILENCE, Silence
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.candidates import candidate_of
from renovation_cli.reports.parts.empty_tracks import silence_blocks, silence_of
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.parts.under_streets import in_street_order


@dataclass(frozen=True)
class Candidates:
    """The candidates of a programme."""

    programme: Programme
    found: list[Candidate]
    silence: Silence
    stopped: Stopped
    """The candidates that are suspended or withdrawn."""

    @cached_property
    def load(self) -> list[Load]:
        """What those to be implemented amount to."""
        candidacies = [each.candidacy for each in self.found]
        figures = {each.candidacy.state.id: each.figures for each in self.found}
        return next_year(candidacies, figures, self.programme)


PIPELINE = Report(
    "pipeline",
    say("candidates for next year"),
    Fields[Candidates](
        Field("candidates", every(CANDIDATE_AMONG_OTHERS), lambda candidates: candidates.found),
        Field("next_year", every(LOAD), lambda candidates: candidates.load),
        *SILENCE.under(lambda candidates: candidates.silence),
        *STOPPED_PROJECTS.under(lambda candidates: candidates.stopped),
    ),
)


def pipeline(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over every candidate, track by track."""
    rulebook = position.rulebook
    every_one = (candidate_of(state, position, rulebook) for state in position.states)
    stopped = stopped_of(position)
    candidates = Candidates(
        rulebook.programme,
        [each for each in every_one if each],
        _silence(position),
        Stopped(
            tuple(state for state in stopped.suspended if state.track.chooses),
            tuple(state for state in stopped.withdrawn if state.track.chooses),
        ),
    )
    blocks: list[Block] = [*outside_period(position), *silence_blocks(candidates.silence)]
    if candidates.found:
        blocks += [
            *_tables(candidates, rulebook),
            Sentence(say("The batch is what the district decided; the rules do not decide it."), Tone.DIM),
            _summary(candidates.found, extent),
            *_load(candidates, extent),
            *stopped_blocks(candidates.stopped),
            Next(((renovation("status", "PROJECT"), say("one candidate's page")),)),
        ]
    else:
        blocks += [Sentence(_none(rulebook.programme)), *stopped_blocks(candidates.stopped)]
    return framed(PIPELINE, position, blocks, candidates)


def _silence(position: Position) -> Silence:
    """What is not on file at all; of tracks those alone that choose candidates, as nothing else is listed."""
    found = silence_of(position)
    return replace(found, empty_tracks=[each for each in found.empty_tracks if each.track.chooses])


def _load(candidates: Candidates, extent: Extent) -> list[Block]:
    """What next year amounts to; in a sentence where no candidate is to be implemented yet."""
    batch = Batch.IMPLEMENT
    if not extent.detail and not any(each.candidacy.batch is batch for each in candidates.found):
        words = say("No candidate is in the batch “{batch}” yet, so next year has no load.", batch=batch)
        return [Sentence(words, Tone.DIM)] if candidates.load else []
    title = say("Next year's load (batch “{batch}”) against this year's targets", batch=batch)
    return [LOAD.table(candidates.load, "next_year", title=title)]


def _none(programme: Programme) -> Text:
    """Why there is no candidate."""
    if any(track.chooses for track in programme.tracks.values()):
        return say("No candidate is on file.")
    return say("No track of the plan chooses candidates, by rules of eligibility or by a decision.")


def _tables(candidates: Candidates, rulebook: Rulebook) -> list[Table]:
    """A table a track: the rules are the track's own, and so the columns."""
    tables = []
    for track_id, track in candidates.programme.tracks.items():
        found = [each for each in candidates.found if each.candidacy.state.project.track == track_id]
        if found:
            found = in_street_order(found, attrgetter("candidacy.state.project"), rulebook)
            fields = with_rules(track.eligibility.values())
            tables.append(fields.table(found, f"candidates-{track_id}", title=say("{name}", name=track.name)))
    return tables


def _summary(found: list[Candidate], extent: Extent) -> Pairs:
    """How many there are of each verdict, and how many the rules let through."""
    every_one = [each.candidacy for each in found]
    judged = [each for each in every_one if each.rules]
    rows: list[tuple[Text, Cell]] = [(say("Candidates"), len(every_one))]
    rows += [
        (say("  {text}", text=toned), sum(each.eligible is eligible for each in judged))
        for eligible, toned in (ELIGIBLE.items() if judged else ())
    ]
    rows += [
        (say("  verdict {batch}", batch=batch), sum(each.batch is batch for each in every_one))
        for batch in Batch
    ]
    rows.append((say("  without a verdict"), sum(each.batch is None for each in every_one)))
    return Pairs(tuple((name, n) for name, n in rows if n or extent.detail))
