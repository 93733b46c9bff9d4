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

  // Filters, kept behind the # of the address: #level=MUST&verdict=failed&runtime=mine

  const form = document.getElementById("filters");
  if (form) {
    const selects = [...form.querySelectorAll("select")];
    const items = [...document.querySelectorAll("[data-level]")];
    const counted = items.filter(item => !item.matches("li"));

    const apply = () => {
      const [level, verdict, runtime] = selects.map(select => select.value);
      for (const item of items) {
        const verdicts = item.dataset.verdicts.split(" ").filter(pair => !runtime || pair.startsWith(runtime + ":"));
        item.hidden = (level && item.dataset.level !== level)
          || (verdict && !verdicts.some(pair => pair.endsWith(":" + verdict)));
      }
      for (const cell of document.querySelectorAll("[data-runtime]")) {
        cell.hidden = runtime && cell.dataset.runtime !== runtime;
      }
      for (const group of document.querySelectorAll("tbody")) {
        const rows = [...group.querySelectorAll("[data-level]")];
        group.hidden = rows.length > 0 && rows.every(row => row.hidden);
      }
      const shown = counted.filter(item => !item.hidden).length;
      form.querySelector("output").textContent = `${shown} of ${counted.length} clauses`;
    };

    const read = () => {
      const kept = location.hash.includes("=") ? new URLSearchParams(location.hash.slice(1)) : new URLSearchParams();
      for (const select of selects) {
        const value = kept.get(select.name) || "";
        select.value = [...select.options].some(option => option.value === value) ? value : "";
      }
      apply();
    };

    form.hidden = false;
    form.addEventListener("change", () => {
      const kept = new URLSearchParams(selects.filter(select => select.value).map(select => [select.name, select.value]));
      history.replaceState(null, "", "#" + kept);
      apply();
    });
    form.addEventListener("submit", event => event.preventDefault());
    addEventListener("hashchange", read);
    read();
  }

  // On paper everything is open.

  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
})();
