"use strict";
(function () {
  const root = document.documentElement;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);

  /* Basis, market and vendor. */
  const picked = { basis: "units", market: "", vendor: "all" };
  const market = one("#market");
  const vendor = one("#vendor");
  if (market) { picked.market = market.value; }

  function fits(element) {
    return ["basis", "market", "vendor"].every((part) => !element.dataset[part] || element.dataset[part] === picked[part]);
  }

  function showPicked() {
    all(".pick").forEach((element) => { element.hidden = !fits(element); });
    const empty = one("#vendors .empty");
    if (empty) { empty.hidden = all("#vendors .pick").some((element) => !element.hidden); }
    hideTip();
  }

  all("input[name=basis]").forEach((input) => input.addEventListener("change", () => {
    picked.basis = input.value;
    showPicked();
  }));
  [["market", market], ["vendor", vendor]].forEach(([part, select]) => {
    if (select) {
      select.addEventListener("change", () => {
        picked[part] = select.value;
        showPicked();
      });
    }
  });
  all("input[name=basis]:checked").forEach((input) => { picked.basis = input.value; });
  if (vendor) { picked.vendor = vendor.value; }

  /* Light and dark; a reader's choice may outlive the page where the browser lets it. */
  function setTheme(name) {
    if (name) { root.dataset.theme = name; } else { delete root.dataset.theme; }
  }
  function remembered() {
    try { return localStorage.getItem("yardstick-theme") || ""; } catch (refused) { return ""; }
  }
  all("input[name=theme]").forEach((input) => {
    input.checked = input.value === remembered();
    input.addEventListener("change", () => {
      setTheme(input.value);
      try { localStorage.setItem("yardstick-theme", input.value); } catch (refused) { /* Files may not remember. */ }
    });
  });
  setTheme(remembered());

  /* Paper is white whatever the screen is. */
  let beforePrint = "";
  let opened = [];
  window.addEventListener("beforeprint", () => {
    beforePrint = root.dataset.theme || "";
    setTheme("light");
    opened = all("details.key:not([open])");
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => {
    setTheme(beforePrint);
    opened.forEach((details) => { details.open = false; });
  });
  const print = one("#print");
  if (print) { print.addEventListener("click", () => window.print()); }

  const apart = one("#apart");
  if (apart) {
    apart.addEventListener("change", () => one(".timeline").classList.toggle("only-apart", apart.checked));
  }

  /* Values under the pointer, or under the arrow keys. */
  const tip = one("#tip");
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const label = (month) => names[month % 12] + " " + Math.floor(month / 12);
  const period = (from, to) => (from === to ? label(to) : label(from) + " to " + label(to));
  const read = new WeakMap();

  function valuesOf(plot) {
    if (!read.has(plot)) {
      const script = plot.parentNode.querySelector('script[type="application/json"]');
      const box = plot.dataset.box.split(" ").map(Number);
      read.set(plot, { data: JSON.parse(script.textContent), left: box[0], top: box[1], right: box[2], bottom: box[3] });
    }
    return read.get(plot);
  }

  function text(value, suffix) {
    const size = Math.abs(value);
    const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    const decimals = suffix === "%" ? 1 : digits;
    return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }

  function row(colour, words) {
    const line = document.createElement("div");
    if (colour !== null) {
      const swatch = document.createElement("span");
      swatch.className = "swatch";
      swatch.setAttribute("style", colour || "background:currentColor");
      line.append(swatch);
    }
    line.append(words);
    return line;
  }

  function lines(values, month) {
    const rows = [];
    const at = month - values.data.first;
    const suffix = values.data.suffix;
    const banded = (median, low, high) => text(median, suffix) + suffix
      + (low === null || low === undefined ? "" : " [" + text(low, suffix) + " to " + text(high, suffix) + "]");
    values.data.series.forEach((series) => {
      const median = series.median[at];
      if (median !== null && median !== undefined) {
        rows.push(row(series.colour, series.name + " "
          + banded(median, series.low ? series.low[at] : null, series.high ? series.high[at] : null)));
      }
    });
    values.data.windows.filter((window) => window[0] <= month && month <= window[1]).forEach((window) =>
      rows.push(row(null, "Model, " + period(window[0], window[1]) + ": " + banded(window[2], window[3], window[4]))));
    values.data.seen.filter((seen) => seen[0] <= month && month <= seen[1]).forEach((seen) =>
      rows.push(row("", "Published, " + period(seen[0], seen[1]) + ": " + banded(seen[2], seen[3], seen[4]))));
    return rows;
  }

  function showTip(plot, month, place) {
    const values = valuesOf(plot);
    const rows = lines(values, month);
    const cursor = plot.querySelector(".cursor");
    const months = values.data.last - values.data.first + 1;
    const x = values.left + (month - values.data.first + .5) / months * (values.right - values.left);
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    Object.entries({ x1: x, x2: x, y1: values.top, y2: values.bottom }).forEach(([name, to]) => line.setAttribute(name, to));
    cursor.replaceChildren(line);
    const heading = document.createElement("b");
    heading.textContent = label(month);
    tip.replaceChildren(heading, ...(rows.length ? rows : [row(null, "no value")]));
    tip.hidden = false;
    const frame = plot.getBoundingClientRect();
    const at = place || { clientX: frame.left + x / plot.viewBox.baseVal.width * frame.width, clientY: frame.top + 24 };
    const left = at.clientX + 14 + tip.offsetWidth > root.clientWidth ? at.clientX - tip.offsetWidth - 14 : at.clientX + 14;
    tip.style.left = Math.max(4, left) + window.scrollX + "px";
    tip.style.top = at.clientY + 12 + window.scrollY + "px";
    plot.dataset.month = month;
  }

  function hideTip() {
    if (tip) { tip.hidden = true; }
    all(".cursor").forEach((cursor) => cursor.replaceChildren());
  }

  all(".plot").forEach((plot) => {
    plot.addEventListener("pointermove", (event) => {
      const values = valuesOf(plot);
      const frame = plot.getBoundingClientRect();
      const x = (event.clientX - frame.left) / frame.width * plot.viewBox.baseVal.width;
      const part = (x - values.left) / (values.right - values.left);
      if (part < 0 || part > 1) { hideTip(); return; }
      const months = values.data.last - values.data.first + 1;
      showTip(plot, values.data.first + Math.min(months - 1, Math.floor(part * months)), event);
    });
    plot.addEventListener("pointerleave", hideTip);
    plot.addEventListener("blur", hideTip);
    plot.addEventListener("keydown", (event) => {
      const values = valuesOf(plot);
      const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12, Home: -Infinity, End: Infinity };
      if (event.key === "Escape") { hideTip(); return; }
      if (!(event.key in steps)) { return; }
      event.preventDefault();
      const now = "month" in plot.dataset ? Number(plot.dataset.month) : values.data.last + 1;
      showTip(plot, Math.max(values.data.first, Math.min(values.data.last, now + steps[event.key])));
    });
  });

  showPicked();
}());
