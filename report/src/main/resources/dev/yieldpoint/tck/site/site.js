// Everything is there without this script. It adds search, filters, and arrow keys between chapters.
"use strict";

(() => {
  const make = (name, words = "") => {
    const element = document.createElement(name);
    element.textContent = words;
    return element;
  };

  // Search: "/" or the button. What it needs is loaded when it is first opened.

  const NEEDED = ["minisearch.js", "search.js", "finder.js"];
  const AT_ONCE = 6; // of a kind
  const LONGEST = 220;

  const dialog = make("dialog");
  const input = make("input");
  const places = make("div");
  const status = make("p");
  const hint = make("p");
  input.type = "search";
  input.setAttribute("aria-label", "Search the pages: an id, a word, a question");
  input.placeholder = "An id, a word, a question";
  input.spellcheck = false;
  input.autocomplete = "off";
  dialog.setAttribute("aria-label", "Search");
  dialog.className = "finder";
  status.setAttribute("role", "status");
  hint.className = "hint";
  places.className = "places";
  dialog.append(input, status, hint, places);

  const button = make("button", "Search /");
  button.type = "button";
  button.className = "search";
  button.addEventListener("click", open);
  document.querySelector("body > header").append(button);
  document.body.append(dialog);

  let finder = null;

  function open() {
    if (!dialog.open) {
      dialog.showModal();
      input.focus();
      input.select();
    }
    if (!finder && !dialog.hasAttribute("aria-busy")) {
      load();
    }
  }

  function load() {
    dialog.setAttribute("aria-busy", "true");
    let missing = NEEDED.length;
    for (const file of NEEDED) {
      const script = make("script");
      script.src = file;
      script.async = false; // in this order
      script.addEventListener("load", () => {
        missing--;
        if (!missing) {
          finder = globalThis.yieldpointFinder(globalThis.MiniSearch, globalThis.yieldpointIndex);
          dialog.removeAttribute("aria-busy");
          find();
        }
      });
      script.addEventListener("error", () => {
        status.textContent = `The search does not work: ${file} is missing beside this page.`;
      });
      document.head.append(script);
    }
  }

  function find() {
    places.replaceChildren();
    hint.replaceChildren();
    status.textContent = "";
    if (!input.value.trim()) {
      return;
    }
    if (!finder) {
      status.textContent = "The index is being read.";
      return;
    }
    const { hits, corrected, others, partly } = finder.find(input.value);
    const number = hits.length === 1 ? "1 place" : `${hits.length} places`;
    status.textContent = partly ? `No place has all of these words; ${number} ${hits.length === 1 ? "has" : "have"} some` : number;
    corrected.forEach(suggest);
    const also = others.flatMap(({ here }) => here);
    if (also.length) {
      hint.append(`Also searched for: ${[...new Set(also)].join(", ")}. `);
    }
    if (!hits.length) {
      const glossary = make("a", "glossary");
      glossary.href = "glossary.html";
      hint.append("The ", glossary, " lists the words of these pages.");
    }
    const groups = new Map();
    for (const hit of hits) {
      groups.set(hit.entry.kind, [...groups.get(hit.entry.kind) ?? [], hit]);
    }
    groups.forEach((found, kind) => places.append(group(kind, found)));
  }

  function suggest({ from, to, others }) {
    hint.append(`No place has “${from}”. Did you mean `);
    [to, ...others].forEach((word, at) => {
      const other = make("button", word);
      other.type = "button";
      other.addEventListener("click", () => {
        input.value = input.value.toLowerCase().replace(from, word);
        find();
        input.focus();
      });
      hint.append(at ? " or " : "", other);
    });
    hint.append(others.length ? `? Shown: “${to}”. ` : "? ");
  }

  /** The places of one kind: the best at once, the others at a press of a button. */
  function group(kind, found) {
    const section = make("section");
    const list = make("ul");
    section.append(make("h2", found.length > 1 ? `${kind} · ${found.length}` : kind), list);
    list.append(...found.slice(0, AT_ONCE).map(item));
    if (found.length > AT_ONCE) {
      const more = make("button", `${found.length - AT_ONCE} more`);
      more.type = "button";
      more.setAttribute("aria-label", `${found.length - AT_ONCE} more: ${kind}`);
      more.addEventListener("click", () => {
        const rest = found.slice(AT_ONCE).map(item);
        list.append(...rest);
        more.remove();
        rest[0].querySelector("a").focus();
      });
      section.append(more);
    }
    return section;
  }

  function item({ entry, line, terms }) {
    const link = make("a");
    link.href = entry.address;
    if (entry.id) {
      const id = make("strong");
      id.append(...marked(entry.id, terms));
      link.append(id, " ");
    }
    link.append(...marked(entry.title, terms));
    if (line) {
      const small = make("small");
      small.append(...marked(line, terms));
      link.append(small);
    }
    const place = make("li");
    place.append(link);
    return place;
  }

  /** A text in which the words that were met are marked; of a long one, the part around the first. */
  function marked(text, terms) {
    const pieces = finder.marked(text, terms);
    if (text.length > LONGEST && pieces.length > 1 && !pieces[0].met && pieces[0].words.length > LONGEST / 2) {
      const start = pieces[0].words.indexOf(" ", pieces[0].words.length - LONGEST / 4) + 1;
      pieces[0] = { words: "… " + pieces[0].words.slice(start), met: false };
    }
    let left = LONGEST;
    const nodes = [];
    for (const { words, met } of pieces) {
      const shown = words.length > left ? words.slice(0, left).replace(/\s+\S*$/, "") + " …" : words;
      nodes.push(met ? make("mark", shown) : shown);
      left -= words.length;
      if (left <= 0) {
        break;
      }
    }
    return nodes;
  }

  input.addEventListener("input", find);
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("a")) {
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", event => {
    const links = [...places.querySelectorAll("a")];
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
