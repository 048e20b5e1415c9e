(function () {
  "use strict";
  var form = document.querySelector(".search");
  var input = form.querySelector("input");
  var box = form.querySelector(".results");
  var status = box.querySelector("p");
  var list = box.querySelector("ul");
  var more = box.querySelector("button");
  var pages = null, asked = false, most = 12;

  function plain(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  window.renovationSearch = function (found) {
    pages = found.map(function (each) {
      return {
        name: each[0], file: form.dataset.folder + each[1], kind: each[2], words: each[3],
        named: plain(each[0]), said: plain(each[3])
      };
    });
    look(most);
  };

  function read() {
    if (asked) { return; }
    asked = true;
    var script = document.createElement("script");
    script.src = form.dataset.folder + "search.js";
    script.onerror = function () { asked = false; show(form.dataset.unread, [], 0); };
    document.head.appendChild(script);
  }

  function worth(page, wanted) {
    var sum = 0, all = wanted.every(function (word) {
      var at = page.named.indexOf(word);
      if (at < 0 && page.said.indexOf(word) < 0) { return false; }
      sum += at === 0 ? 4 : at > 0 ? 2 : 0;
      return true;
    });
    return all ? 1 + sum : 0;
  }

  function passage(page, wanted) {
    var said = page.words.split("\n").filter(function (line) {
      return wanted.some(function (word) { return plain(line).indexOf(word) >= 0; });
    })[0] || "";
    return said === page.name ? "" : said.length > 80 ? said.slice(0, 80) + "…" : said;
  }

  function look(limit) {
    var wanted = plain(input.value).split(/\s+/).filter(Boolean);
    if (!wanted.length) { box.hidden = true; return; }
    if (!pages) { read(); return; }
    var found = pages.map(function (page) { return { page: page, worth: worth(page, wanted) }; })
      .filter(function (each) { return each.worth > 0; });
    found.sort(function (one, other) { return other.worth - one.worth; });
    var told = found.length ? form.dataset.found.replace("{n}", String(found.length)) : form.dataset.nothing;
    var shown = found.slice(0, limit);
    show(told, shown.map(function (each) { return entry(each.page, passage(each.page, wanted)); }), found.length);
  }

  function entry(page, said) {
    var item = document.createElement("li"), link = document.createElement("a");
    var name = document.createElement("span"), small = document.createElement("small");
    link.href = page.file;
    name.textContent = page.name;
    if (/[\u3400-\u9fff]/.test(page.name)) { name.lang = "zh-CN"; }
    link.appendChild(name);
    small.textContent = said ? page.kind + " · " + said : page.kind;
    link.appendChild(small);
    item.appendChild(link);
    return item;
  }

  function show(told, items, all) {
    list.textContent = "";
    items.forEach(function (item) { list.appendChild(item); });
    more.hidden = items.length >= all;
    more.textContent = form.dataset.more.replace("{n}", String(all));
    status.textContent = told;
    box.hidden = false;
  }

  function step(by) {
    var stops = [input].concat(Array.prototype.slice.call(list.querySelectorAll("a")), more.hidden ? [] : [more]);
    var next = stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement) + by))];
    next.focus();
  }

  input.addEventListener("focus", read);
  input.addEventListener("input", function () { look(most); });
  more.addEventListener("click", function () {
    look(Infinity);
    list.querySelectorAll("a")[most].focus();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first && !box.hidden) { first.click(); }
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { box.hidden = true; input.focus(); }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  form.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) { box.hidden = true; }
  });
  document.addEventListener("pointerdown", function (event) {
    if (!form.contains(event.target)) { box.hidden = true; }
  });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  form.hidden = false;
}());
