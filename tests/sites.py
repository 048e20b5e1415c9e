"""Sites for tests: made by the command itself, of the sample district or of one that is changed."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from renovation_cli.cli.main import main
from tests.district import SAMPLE, TODAY

DAY = "2022-09-10"


def made(data, folder, *more, lang="en"):
    """The exit status of the command on a data folder."""
    words = ("site", folder, "--data", data, "--as-of", DAY, "--lang", lang, *more)
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("RENOVATION_TODAY", TODAY.isoformat())
        return main([str(each) for each in words])


def site_in(folder, lang="zh"):
    """The folder of a site of the sample, in a folder with a space and Chinese in its name."""
    place = folder / "网 页"
    assert made(SAMPLE, place, lang=lang) == 0
    return place


def written(files, folder):
    """The paths of files that are written into a folder, in their order."""
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return [folder / path for path in files]


def texts_of(place):
    """Every file of a site by its path."""
    files = sorted(each for each in place.rglob("*") if each.is_file())
    return {each.relative_to(place).as_posix(): each.read_text(encoding="utf-8") for each in files}


class Page(HTMLParser):
    """The tags, ids, links, languages and words of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.texts, self.named = [], [], [], [], set()
        self.languages = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.append(tag)
        self.named |= set(told)
        if "id" in told:
            self.ids.append(told["id"])
        if "lang" in told:
            self.languages.append(told["lang"])
        self.links += [told[name] for name in ("href", "src") if name in told]

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def words(self):
        """What is read of it."""
        return " ".join(" ".join(self.texts).split())


def led_to(path, link):
    """The file and the place in it that a link of a page leads to."""
    file, _, place = link.partition("#")
    if not file:
        return path, place
    parts = path.split("/")[:-1]
    for each in unquote(file).split("/"):
        parts = parts[:-1] if each == ".." else [*parts, each]
    return "/".join(parts), unquote(place)


def alone(text):
    """A pattern of a text that is not part of a longer name or number."""
    return re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-])")
