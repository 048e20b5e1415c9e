"""What can be told of a git work tree by looking, without running git."""

from pathlib import Path


def top_of(folder: Path) -> Path | None:
    """The nearest folder at or above this one that holds ``.git``, which is a file in a linked work tree."""
    folder = folder.absolute()
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def top_for_programs(folder: Path, workspace: str | None) -> Path | None:
    """The folder from which programs look for files, without links in its path.

    That is the workspace of the CI job if the folder lies in it, else the top of the work tree that holds it.
    """
    folder = folder.resolve()
    if workspace and folder.is_relative_to(top := Path(workspace).resolve()):
        return top
    return top_of(folder)


def is_tracked(file: Path) -> bool:
    """Whether git knows a file, or one in a folder; True where its index is not in the plain form."""
    top = top_of(file.parent)
    if top is None:
        return False
    try:
        index = (_git_folder(top) / "index").read_bytes()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    # Version 4 writes a path as what it has more than the path before it.
    plain = int.from_bytes(index[4:8]) in (2, 3)
    path = file.absolute().relative_to(top).as_posix().encode()
    return not plain or path + b"\0" in index or path + b"/" in index


def _git_folder(top: Path) -> Path:
    git = top / ".git"
    if git.is_dir():
        return git
    return top / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
