"""What is not on file at all, as a part of reports: projects of a track, and the records of streets."""

from renovation_cli.compute.empty_tracks import EmptyTrack, empty_tracks
from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.unrecorded import unrecorded
from renovation_cli.findings.text import say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.empty_tracks import Silence
from renovation_cli.reports.wording.phrases import first_few


def empty_tracks_of(position: Position) -> list[EmptyTrack]:
    """The tracks without a project on the day judged for; that a street has none of a track is no silence."""
    narrowing = position.narrowing
    if narrowing and narrowing != Narrowing(tracks=narrowing.tracks):
        return []
    found = empty_tracks(position.rulebook.programme, position.on_file, position.as_of)
    return [each for each in found if narrowing.takes_track(each.id)]


def empty_track_blocks(found: list[EmptyTrack]) -> list[Block]:
    """A sentence for each track of which no project is on file."""
    return [
        Sentence(
            say_n(
                "No project of “{track}” is on file, though {stages} has begun.",
                "No project of “{track}” is on file, though {stages} have begun.",
                len(empty.begun),
                track=empty.track.name,
                stages=tuple(begun.stage.name for begun in empty.begun),
            ),
            Tone.WARN,
        )
        for empty in found
    ]


def silence_of(position: Position) -> Silence:
    """What is not on file at all on the day judged for."""
    found = position.left(unrecorded((), position.places, position.rulebook, position.as_of))
    streets = [each for each in found if each.bearer.scope is Scope.STREET]
    return Silence(empty_tracks_of(position), streets)


def silence_blocks(silence: Silence) -> list[Block]:
    """Tracks without a project and streets without records, as far as something was asked of them."""
    blocks = empty_track_blocks(silence.empty_tracks)
    streets = silence.streets
    if streets:
        blocks.append(
            Sentence(
                say_n(
                    "Of {n} street nothing is on record though “{due}” was due: {names}.",
                    "Of {n} streets nothing is on record though “{due}” was due: {names}.",
                    len(streets),
                    due=streets[0].due[0].name,
                    names=first_few(each.bearer.name for each in streets),
                ),
                Tone.WARN,
            )
        )
    return blocks
