"""Small real repositories, each by one process of git."""

import os
import subprocess
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Made:
    """A commit to be made. Times are ISO with a zone; files replace everything that was there."""

    name: str
    time: str
    files: dict = field(default_factory=dict)
    parents: tuple = ()
    subject: str = ""
    author: str = "示例甲 <a@example.org>"
    authored: str = ""
    branch: str = "refs/heads/main"


def environment(**changes):
    """Variables under which git is nobody's, and nothing of the developer's is read."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", **changes}


def git(folder, *arguments, body=b"", **changes):
    """What git prints, without the last line break."""
    done = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-C", str(folder), *arguments],
        input=body,
        env=environment(**changes),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


def repository(folder, commits, *, work_tree=True):
    """Make a repository, and return the ids of its commits by their names."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main", *([] if work_tree else ["--bare"]))
    marks = {}
    stream = []
    for each in commits:
        marks[each.name] = len(marks) + 1
        stream += _commit(each, marks)
    inside = Path(folder).absolute() / (".git/marks" if work_tree else "marks")
    git(folder, "fast-import", "--quiet", f"--export-marks={inside}", body=b"".join(stream))
    rows = inside.read_text(encoding="ascii").split("\n")
    ids = dict(row.split(" ") for row in rows if row)
    if work_tree:
        git(folder, "reset", "--quiet", "--hard")
    return {name: ids[f":{mark}"] for name, mark in marks.items()}


def _commit(made, marks):
    yield f"commit {made.branch}\nmark :{marks[made.name]}\n".encode()
    yield f"author {made.author} {_moment(made.authored or made.time)}\n".encode("utf-8", "surrogateescape")
    yield f"committer {made.author} {_moment(made.time)}\n".encode("utf-8", "surrogateescape")
    yield _data((made.subject or made.name).encode("utf-8", "surrogateescape"))
    for index, parent in enumerate(made.parents):
        yield f"{'merge' if index else 'from'} :{marks[parent]}\n".encode()
    yield b"deleteall\n"
    for path, body in made.files.items():
        quoted = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        yield f'M 100644 inline "{quoted}"\n'.encode()
        yield _data(body if isinstance(body, bytes) else body.encode())


def _moment(text):
    moment = datetime.fromisoformat(text)
    return f"{int(moment.timestamp())} {moment.strftime('%z')}"


def _data(body):
    return b"data %d\n%s\n" % (len(body), body)


def chain(*days):
    """Commits one upon the other, each named by its time and with one file that says so."""
    times = [day if "T" in day else f"{day}T10:00+08:00" for day in days]
    return [
        Made(day, time, {"data/programme.yaml": day}, (days[index - 1],) if index else ())
        for index, (day, time) in enumerate(zip(days, times, strict=True))
    ]
