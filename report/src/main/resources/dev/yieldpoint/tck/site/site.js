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

  function item(hit) {
    const { entry, terms } = hit;
    const line = finder.line(hit);
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
      const shown = !met && words.length > left ? words.slice(0, left).replace(/\s+\S*$/, "") + " …" : words;
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
