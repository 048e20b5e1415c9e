"""Chromium driven by pipes, in the protocol of its own tools: one process for the tests of a file."""

import base64
import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager

from tests.outside import SECONDS, found

# The browser reads its orders from 3 and answers on 4; first out of the way, so that neither is the other.
_START = """
import os, sys
orders, answers = (os.dup(os.dup(os.dup(int(each)))) for each in sys.argv[1:3])
os.dup2(orders, 3), os.dup2(answers, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
DARK = ({"name": "prefers-color-scheme", "value": "dark"},)
LIGHT = ({"name": "prefers-color-scheme", "value": "light"},)


@contextmanager
def chromium(folder):
    """A browser with a profile in a folder; closed at the end."""
    to_browser, write = os.pipe()
    read, from_browser = os.pipe()
    line = [found("Chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
    line += [f"--user-data-dir={folder / 'profile'}", "--no-first-run", "--hide-scrollbars", "about:blank"]
    process = subprocess.Popen(
        [sys.executable, "-c", _START, str(to_browser), str(from_browser), *line],
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    pipe = _Pipe(write, read)
    try:
        yield Browser(pipe)
    finally:
        pipe.close()
        process.terminate()
        process.wait(SECONDS)


class _Pipe:
    """Messages that end with a nought."""

    def __init__(self, write, read):
        self.write, self.read = os.fdopen(write, "wb"), os.fdopen(read, "rb")
        self.rest, self.number = b"", 0

    def send(self, method, params, session):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        message |= {"sessionId": session} if session else {}
        self.write.write(json.dumps(message).encode() + b"\0")
        self.write.flush()
        return self.number

    def take(self):
        while b"\0" not in self.rest:
            more = self.read.read1(1 << 20)
            assert more, "the browser has gone"
            self.rest += more
        first, _, self.rest = self.rest.partition(b"\0")
        return json.loads(first)

    def close(self):
        self.write.close()
        self.read.close()


class Browser:
    """The pages of a browser."""

    def __init__(self, pipe):
        self.pipe = pipe

    def open(self, file, *, width=1280, height=900, media=(), before="", zone=""):
        """A new page with a file in it, loaded; what it fetches and complains of is kept.

        A script that runs before any of the page is not held to the policy of the page. A zone, such as
        ``America/New_York``, is that of the clock of whoever looks at it.
        """
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        page = Page(self, session, target)
        for domain in ("Page", "Runtime", "Network", "Log"):
            page.ask(f"{domain}.enable")
        page.size(width, height)
        page.ask("Emulation.setEmulatedMedia", features=list(media))
        if zone:
            page.ask("Emulation.setTimezoneOverride", timezoneId=zone)
        if before:
            page.ask("Page.addScriptToEvaluateOnNewDocument", source=before)
        page.ask("Page.navigate", url=file.as_uri())
        page.wait("Page.loadEventFired")
        return page

    def _ask(self, method, params, session=None, heard=None):
        number = self.pipe.send(method, params, session)
        while True:
            message = self.pipe.take()
            if message.get("id") == number:
                assert "error" not in message, message
                return message["result"]
            if heard is not None and message.get("sessionId") == session:
                heard(message)


class Page:
    """One page, with what it asked for and what went wrong on it."""

    def __init__(self, browser, session, target):
        self.browser, self.session, self.target = browser, session, target
        self.asked, self.wrong, self.events = [], [], []

    def ask(self, method, **params):
        """What the browser answers."""
        return self.browser._ask(method, params, self.session, self._heard)

    def wait(self, event):
        """Until something has happened."""
        while event not in self.events:
            message = self.browser.pipe.take()
            if message.get("sessionId") == self.session:
                self._heard(message)
        self.events.remove(event)

    def _heard(self, message):
        method, params = message.get("method"), message.get("params", {})
        self.events.append(method)
        if method == "Network.requestWillBeSent":
            self.asked.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.wrong.append(params["exceptionDetails"])
        elif method == "Log.entryAdded":
            self.wrong.append(params["entry"]["text"])

    def run(self, script):
        """What a script brings back; a promise is waited for."""
        got = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in got, got
        return got["result"].get("value")

    def until(self, script):
        """Until a script brings back something true; what never comes is a failure."""
        for _ in range(SECONDS * 20):
            # While a page goes to another, neither of them answers.
            got = self.ask("Runtime.evaluate", expression=f"Boolean({script})", returnByValue=True)
            if got["result"].get("value"):
                return
            time.sleep(0.05)
        raise AssertionError(script)

    def close(self):
        """Let go of it."""
        self.browser._ask("Target.closeTarget", {"targetId": self.target})

    def size(self, width, height):
        """Make the window as large as that."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def press(self, key):
        """A key as somebody presses it: a character, or the name of a key."""
        text = key if len(key) == 1 else "\r" if key == "Enter" else ""
        code = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "ArrowRight": 39}
        params = {"key": key, "text": text, "windowsVirtualKeyCode": code.get(key, 0)}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **params)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **params)

    def type(self, text):
        """Characters as an input method gives them."""
        self.ask("Input.insertText", text=text)

    def hover(self, selector):
        """Move the pointer to the middle of an element."""
        x, y = self.run(
            f"(b=>[b.left+b.width/2,b.top+b.height/2])"
            f"((e=>(e.scrollIntoView({{block:'center'}}),e))(document.querySelector({selector!r}))"
            ".getBoundingClientRect())"
        )
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def fonts(self, selector):
        """The names of the fonts in which the texts of elements are drawn."""
        self.ask("DOM.enable")
        self.ask("CSS.enable")
        root = self.ask("DOM.getDocument")["root"]["nodeId"]
        found = []
        for each in self.ask("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]:
            found += self.ask("CSS.getPlatformFontsForNode", nodeId=each)["fonts"]
        return {each["familyName"] for each in found}

    def picture(self, path, *, whole=False):
        """Keep a picture of the page."""
        got = self.ask("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(got["data"]))

    def printed(self, path, *, backgrounds=False):
        """Keep the page as it is printed, which is without backgrounds unless somebody asks for them."""
        got = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=backgrounds)
        path.write_bytes(base64.b64decode(got["data"]))


def quiet(page):
    """Whether nothing went wrong on a page and nothing was fetched from elsewhere."""
    assert page.wrong == []
    assert {each.partition("://")[0] for each in page.asked} == {"file"}
