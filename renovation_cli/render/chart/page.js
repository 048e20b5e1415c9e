(function () {
  "use strict";
  var wall = document.querySelector(".wall");
  if (!wall) { return; }
  var tip = document.getElementById("tip");
  var form = wall.querySelector(".filters");
  var rows = Array.prototype.slice.call(wall.querySelectorAll("tr.row"));
  // One of several streets has a row under each, and is one project.
  var projects = Object.keys(rows.reduce(function (seen, row) { seen[row.dataset.project] = true; return seen; }, {})).length;
  var none = wall.querySelector(".none");
  var output = form.querySelector("output");
  var shownOf = null;

  function chosen(name) {
    return form.querySelector('[data-filter="' + name + '"]').value;
  }

  function apply() {
    var street = chosen("street"), track = chosen("track"), level = chosen("level"), left = {};
    Array.prototype.forEach.call(wall.querySelectorAll("tbody"), function (body) {
      var any = false;
      Array.prototype.forEach.call(body.querySelectorAll("tr.row"), function (row) {
        var fits = (street === "" || body.dataset.street === street) &&
          (track === "" || row.dataset.track === track) &&
          (level === "" || row.dataset.level === level);
        row.hidden = !fits;
        any = any || fits;
        if (fits) { left[row.dataset.project] = true; }
      });
      body.hidden = !any;
    });
    var n = Object.keys(left).length;
    none.hidden = n > 0;
    output.textContent = output.dataset.all.replace("{n}", String(n)).replace("{of}", String(projects));
    hide();
  }

  function hide() {
    tip.hidden = true;
    shownOf = null;
  }

  function show(part) {
    var box = part.getBoundingClientRect();
    tip.textContent = part.getAttribute("aria-label");
    tip.hidden = false;
    shownOf = part;
    var left = Math.max(4, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 4));
    var below = box.bottom + 6;
    tip.style.left = left + "px";
    tip.style.top = (below + tip.offsetHeight > innerHeight ? Math.max(4, box.top - tip.offsetHeight - 6) : below) + "px";
  }

  function partOf(target) {
    return target && target.closest ? target.closest("g[aria-label]") : null;
  }

  function partsOf(svg) {
    return Array.prototype.slice.call(svg.querySelectorAll("g[aria-label]"));
  }

  function give(part) {
    partsOf(part.ownerSVGElement).forEach(function (each) {
      each.setAttribute("tabindex", each === part ? "0" : "-1");
    });
    part.focus();
  }

  function charts() {
    return Array.prototype.filter.call(wall.querySelectorAll(".time svg.chart"), function (svg) {
      return svg.getClientRects().length > 0 && svg.querySelector("g[aria-label]");
    });
  }

  function nearest(svg, part) {
    var wanted = part.getBoundingClientRect(), best = null, least = Infinity;
    partsOf(svg).forEach(function (each) {
      var apart = Math.abs(each.getBoundingClientRect().left - wanted.left);
      if (apart < least) { best = each; least = apart; }
    });
    return best;
  }

  function go(part, key) {
    var parts = partsOf(part.ownerSVGElement), at = parts.indexOf(part);
    if (key === "ArrowRight") { return parts[Math.min(at + 1, parts.length - 1)]; }
    if (key === "ArrowLeft") { return parts[Math.max(at - 1, 0)]; }
    if (key === "Home") { return parts[0]; }
    if (key === "End") { return parts[parts.length - 1]; }
    var all = charts(), next = all[all.indexOf(part.ownerSVGElement) + (key === "ArrowDown" ? 1 : -1)];
    return next ? nearest(next, part) : part;
  }

  document.addEventListener("focusin", function (event) {
    var part = partOf(event.target);
    if (part) { show(part); } else { hide(); }
  });
  document.addEventListener("focusout", function (event) {
    if (partOf(event.target)) { hide(); }
  });
  document.addEventListener("pointerover", function (event) {
    var part = partOf(event.target);
    if (part) { show(part); } else if (shownOf && !tip.contains(event.target) && document.activeElement !== shownOf) { hide(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { hide(); return; }
    var part = partOf(event.target);
    if (!part || ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"].indexOf(event.key) < 0) { return; }
    event.preventDefault();
    give(go(part, event.key));
  });
  wall.querySelector(".box").addEventListener("scroll", function () {
    if (shownOf && document.activeElement !== shownOf) { hide(); }
  });
  form.addEventListener("change", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  charts().forEach(function (svg) { partsOf(svg)[0].setAttribute("tabindex", "0"); });
  form.hidden = false;
  apply();
}());
