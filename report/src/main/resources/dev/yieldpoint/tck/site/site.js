// Everything is there without this script. It adds search, filters, and arrow keys between chapters.
"use strict";

(() => {
  const make = (name, words = "") => {
    const element = document.createElement(name);
    element.textContent = words;
    return element;
  };

  // Search: "/" or the button.

  const dialog = make("dialog");
  const input = make("input");
  const list = make("ul");
  const status = make("p");
  input.type = "search";
  input.setAttribute("aria-label", "Search ids, titles, steps and instructions");
  input.placeholder = "An id, a title, a step, an instruction";
  dialog.setAttribute("aria-label", "Search");
  status.setAttribute("role", "status");
  dialog.append(input, status, list);

  const button = make("button", "Search /");
  button.type = "button";
  button.className = "search";
  button.addEventListener("click", open);
  document.querySelector("body > header").append(button);
  document.body.append(dialog);

  function open() {
    if (!dialog.open) {
      dialog.showModal();
      input.focus();
      input.select();
    }
    if (!window.yieldpointIndex && !document.querySelector("script[src='search.js']")) {
      const index = make("script");
      index.src = "search.js";
      index.addEventListener("load", find);
      document.head.append(index);
    }
  }

  const MOST = 50;

  /** Every word has to occur somewhere. An id that begins with what was typed comes first, then titles. */
  function find() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.replaceChildren();
    status.textContent = "";
    if (!words.length || !window.yieldpointIndex) {
      return;
    }
    const found = [];
    for (const entry of window.yieldpointIndex) {
      const title = (entry.id + " " + entry.title).toLowerCase();
      const all = (title + "\n" + entry.lines.join("\n")).toLowerCase();
      if (words.every(word => all.includes(word))) {
        const rank = entry.id.toLowerCase().startsWith(words[0]) ? 0 : words.every(word => title.includes(word)) ? 1 : 2;
        const line = entry.lines.find(text => words.some(word => text.toLowerCase().includes(word)));
        found.push({ entry, rank, line });
      }
    }
    found.sort((one, other) => one.rank - other.rank);
    for (const { entry, rank, line } of found.slice(0, MOST)) {
      const link = make("a");
      link.href = entry.address;
      link.append(make("strong", entry.id), " " + entry.title);
      if (rank === 2 && line) {
        link.append(make("small", line));
      }
      const item = make("li");
      item.append(link);
      list.append(item);
    }
    status.textContent = found.length > MOST ? `${MOST} of ${found.length} places` : `${found.length} places`;
  }

  input.addEventListener("input", find);
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("a")) {
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", event => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    } else if (event.key === "Enter" && document.activeElement === input && links.length) {
      event.preventDefault();
      links[0].click();
    }
  });

  // Keys.

  document.addEventListener("keydown", event => {
    const within = selector => event.target instanceof Element && event.target.closest(selector);
    if (dialog.open || event.ctrlKey || event.metaKey || event.altKey || within("input, select, textarea")) {
      return;
    }
    if (event.key === "/") { // which some keyboards have behind Shift
      event.preventDefault();
      open();
    }
    if (event.shiftKey || within("[role=region]")) {
      return;
    }
    const relation = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const neighbour = relation && document.querySelector(`link[rel=${relation}]`);
    if (neighbour) {
      location.href = neighbour.href;
    }
  });

  // Filters, kept behind the # of the address: #level=MUST&verdict=failed&runtime=mine, #between=mine&and=yours, #by=missed

  const form = document.getElementById("filters");
  if (form) {
    const fields = [...form.elements].filter(field => field.name);
    const has = name => fields.some(field => field.name === name);
    const field = name => fields.find(one => one.name === name);
    const items = [...document.querySelectorAll("[data-level], [data-by]")];
    const counted = items.filter(item => item.dataset.by !== "" && !item.matches(".contents li"));
    const cells = [...document.querySelectorAll("[data-runtime]")];
    const groups = [...document.querySelectorAll("[data-group]")];
    const output = form.querySelector("output");
    const nothing = form.querySelector(".nothing");

    const valueOf = one => one.type === "checkbox" ? (one.checked ? one.value : "") : one.value.trim();
    const words = new Map();
    const verdicts = new Map();
    const roots = new Map();
    for (const item of items) {
      // what a clause is called and says, on whichever page; of the ledger, all that stands there
      const told = item.dataset.by === undefined
        ? [...item.querySelectorAll(":scope > th > :is(.id, .brief), :scope > .id, :scope > .id + span, :scope > h2 > .id, :scope > .statement")]
        : [item];
      words.set(item, told.map(element => element.textContent).join(" ").toLowerCase());
      verdicts.set(item, new Map((item.dataset.verdicts || "").split(" ").filter(Boolean).map(pair => pair.split(":"))));
      roots.set(item, new Set((item.dataset.roots || "").split(" ")));
    }

    /** The runtimes that are looked at: one, two that are compared, or all, which is undefined. */
    const looked = chosen => {
      if (chosen.between && chosen.and) return [chosen.between, chosen.and];
      return chosen.runtime ? [chosen.runtime] : undefined;
    };

    const matches = (item, chosen, runtimes) => {
      if (["level", "chapter", "clause"].some(name => chosen[name] && item.dataset[name] !== chosen[name])) return false;
      if (chosen.by && !item.dataset.by.split(" ").includes(chosen.by)) return false;
      if (chosen.text && !chosen.text.toLowerCase().split(/\s+/).every(word => words.get(item).includes(word))) return false;
      const of = [...verdicts.get(item)].filter(([key]) => !runtimes || runtimes.includes(key));
      if (chosen.verdict && !of.some(([key, word]) => chosen.verdict === "root" ? roots.get(item).has(key) : word === chosen.verdict)) {
        return false;
      }
      const alike = new Set(of.map(([, word]) => word)).size < 2;
      return !(alike && (chosen.differ || (chosen.between && chosen.and)));
    };

    const apply = () => {
      const chosen = Object.fromEntries(fields.map(one => [one.name, valueOf(one)]));
      const runtimes = looked(chosen);
      for (const item of items) {
        item.hidden = !matches(item, chosen, runtimes);
      }
      for (const cell of cells) {
        cell.hidden = Boolean(runtimes) && !runtimes.includes(cell.dataset.runtime);
      }
      for (const group of groups) {
        const rows = items.filter(item => group.contains(item));
        group.hidden = rows.length > 0 && rows.every(row => row.hidden);
      }
      const shown = counted.filter(item => !item.hidden).length;
      output.textContent = `${shown} of ${counted.length} ${form.dataset.noun}`;
      const half = Boolean(chosen.between) !== Boolean(chosen.and);
      const same = chosen.between && chosen.between === chosen.and;
      nothing.textContent = half ? "Choose the second runtime to see what differs."
        : same ? "Choose two runtimes: a runtime does not differ from itself."
        : shown ? "" : "Nothing matches these filters.";
      nothing.hidden = !nothing.textContent;
      form.querySelector("button").disabled = !fields.some(valueOf);
    };

    const read = () => {
      const kept = location.hash.includes("=") ? new URLSearchParams(location.hash.slice(1)) : new URLSearchParams();
      for (const one of fields) {
        const value = kept.get(one.name) || "";
        if (one.type === "checkbox") {
          one.checked = value === one.value;
        } else if (one.localName === "select") {
          one.value = [...one.options].some(option => option.value === value) ? value : "";
        } else {
          one.value = value;
        }
      }
      apply();
    };

    const keep = () => {
      const kept = new URLSearchParams(fields.map(one => [one.name, valueOf(one)]).filter(([, value]) => value));
      history.replaceState(null, "", kept.size ? "#" + kept : location.href.split("#")[0]);
      apply();
    };

    form.hidden = false;
    const chosen = event => {
      if (has("between") && event.target.name === "runtime") { // one runtime, or two that are compared
        field("between").value = field("and").value = "";
      } else if (["between", "and"].includes(event.target.name)) {
        field("runtime").value = "";
      }
      keep();
    };
    form.addEventListener("change", chosen);
    form.addEventListener("input", chosen); // every letter
    form.addEventListener("reset", event => { // to what is there without filters, not to what the browser remembers
      event.preventDefault();
      for (const one of fields) {
        one.type === "checkbox" ? one.checked = false : one.value = "";
      }
      keep();
    });
    form.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", read);
    read();
  }

  // In a narrow column a runtime's name is far away, or turned: the mark says whose it is.

  document.querySelector(".matrix")?.addEventListener("pointerover", event => {
    const cell = event.target.closest("td[data-runtime]");
    const head = cell && document.querySelector(`thead th[data-runtime="${cell.dataset.runtime}"]`);
    if (head && !cell.title) {
      cell.title = head.textContent.trim() + ": " + cell.textContent.replace(/^\W+/, "").trim();
    }
  });

  // What a link leads to is unfolded; some browsers do so themselves.

  const unfold = () => {
    const place = !location.hash.includes("=") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = place && place.parentElement.closest("details:not([open])");
    if (folded) {
      for (let around = folded; around; around = around.parentElement.closest("details")) {
        around.open = true;
      }
      place.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Navigation: where the style sheet cannot show what is folded, it is unfolded on wide screens.

  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) {
    document.querySelector("nav details").open = true;
  }

  // On paper everything is open.

  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
})();
