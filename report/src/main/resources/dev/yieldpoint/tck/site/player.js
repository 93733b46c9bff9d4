// Plays recorded runs. The model comes first: what stands where after k events, and where two runs part. It needs no page, so
// node tests it. The view below fills every <div class="player">.
"use strict";

(() => {
  // Values and names.

  const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
  const list = value => (Array.isArray(value) ? value : []);
  const object = value => (isObject(value) ? value : {});
  const text = value => (typeof value === "string" ? value : "");
  const number = value => (Number.isSafeInteger(value) ? value : 0);
  const own = (map, name) => (isObject(map) && Object.hasOwn(map, name) ? map[name] : undefined);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const key = (name, mount) => name + "@" + mount;

  /** A value as a feature has it. */
  function valueWords(value) {
    if (isObject(value)) {
      return Object.entries(value).map(([shape, content]) => shape + " " + valueWords(content)).join(" ");
    }
    return value === null || value === undefined ? "None" : typeof value === "string" ? `"${value}"` : String(value);
  }

  function durationWords(milliseconds) {
    for (const [unit, size] of [["h", 3_600_000], ["min", 60_000], ["s", 1_000]]) {
      if (milliseconds >= size && milliseconds % size === 0) {
        return milliseconds / size + " " + unit;
      }
    }
    return milliseconds + " ms";
  }

  /** What a coroutine awaits. */
  function awaitedWords(what) {
    switch (what.for) {
      case "message": return "the next message";
      case "gate": return `the gate "${text(what.name)}"`;
      case "time": return durationWords(number(what.milliseconds));
      case "turn": return "its next turn";
      case "feed-item": return `the next item of the feed "${text(what.feed)}"`;
      case "response": return `the response to ${text(what.method)} ${valueWords(what.path)}`;
      default: return "something";
    }
  }

  const eventsOf = recording => list(recording?.events);
  const wordsOf = (recording, k) => (k > 0 ? text(eventsOf(recording)[k - 1]?.words).replace(/^— /, "") : "");

  // The application: who is where. It is the same at every position, so it is worked out once.

  const applications = new WeakMap();

  function applicationOf(recording) {
    let known = applications.get(recording);
    if (!known) {
      known = { components: new Map(), coroutines: new Map(), values: new Map(), handles: new Map() };
      const atoms = Object.entries(object(object(recording.application).atoms));
      const visit = (node, parent, holder) => {
        const name = text(node?.name);
        if (!name || known.components.has(name)) {
          return;
        }
        const component = { name, parent, children: [], coroutines: [], values: [], below: [] };
        const hooks = list(node.hooks).filter(isObject);
        known.components.set(name, component);
        const keep = (id, value) => {
          if (!known.values.has(id)) {
            known.values.set(id, { id, readers: new Set(), component: name, ...value });
            component.values.push(id);
          }
        };
        const holds = holder || (hooks.some(hook => hook.use === "atoms") ? name : "");
        if (!holder && holds) {
          atoms.forEach(([atom, initial]) => keep("atom " + atom + "@" + name, { kind: "atom", name: atom, initial }));
        }
        component.holder = holds;
        hooks.forEach((hook, at) => {
          const called = text(hook.name);
          if (hook.use === "state" || hook.use === "shared") {
            keep(hook.use + " " + called, { kind: hook.use, name: called, initial: hook.initial ?? null });
          } else if (hook.use === "coroutine" && !known.coroutines.has(called)) {
            known.coroutines.set(called, { name: called, component: name, type: hook.type, at,
              receives: /"for":"message"|"do":"try-next"/.test(JSON.stringify(hook.body)) });
            component.coroutines.push(called);
          } else if (hook.use === "handle") {
            known.handles.set(called, { component: name, type: hook.type, at });
          }
          const shown = hook.use === "state" && hook.read === false ? "" : text(hook.name ?? hook.state ?? hook.atom);
          known.values.get(hook.use === "atom" ? `atom ${shown}@${holds}` : (hook.use === "shared" ? "shared " : "state ") + shown)
            ?.readers.add(name);
        });
        list(node.children).forEach(child => visit(child, name, holds));
      };
      visit(object(object(recording.application).root), "", "");
      for (const component of known.components.values()) {
        known.components.get(component.parent)?.children.push(component.name);
        for (let above = component; above; above = known.components.get(above.parent)) {
          above.below.push(component.name);
        }
      }
      applications.set(recording, known);
    }
    return known;
  }

  /** The coroutine that a looked-up handle leads to: the nearest of its type, at or above the component that looks it up. */
  function behind(known, name) {
    const handle = known.handles.get(name);
    const found = component => list(component?.coroutines).filter(other => known.coroutines.get(other).type === handle.type);
    if (!handle) {
      return undefined;
    }
    const home = known.components.get(handle.component);
    const before = found(home).filter(other => known.coroutines.get(other).at < handle.at);
    for (let above = home, those = before; above; above = known.components.get(above.parent), those = found(above)) {
      if (those.length) {
        return those[those.length - 1];
      }
    }
    return found(home)[0];
  }

  // The state after k events.

  const OVER = { finished: "ended", failed: "failed", broke: "failed", dropped: "dropped" };

  /** Before anything has happened. */
  function initialState(known) {
    const state = {
      at: 0, step: 0, components: new Map(), channels: new Map(), bodies: new Map(), values: new Map(), threads: new Map(),
      logs: [], places: new Map(), senders: new Map(), above: new Map(), completed: new Set(), awaits: new Map(),
      closed: false, hung: false, cut: 0, last: null,
    };
    for (const name of known.components.keys()) {
      state.components.set(name,
        { name, mounted: "never", mount: 0, renders: 0, rendering: false, listening: false, failed: false, shows: {} });
    }
    for (const { id, initial } of known.values.values()) {
      state.values.set(id, { value: initial, renderedBy: new Set(), candidates: [] });
    }
    return state;
  }

  /** The mount of a component that a mount of another one was mounted below, or is. */
  function upwards(known, state, component, mount, wanted) {
    for (let name = component; name; ) {
      if (name === wanted) {
        return mount;
      }
      const parent = known.components.get(name)?.parent;
      mount = state.above.get(key(name, mount)) ?? state.components.get(parent)?.mount ?? 1;
      name = parent;
    }
    return 0;
  }

  function channel(state, name, mount) {
    const id = key(name, mount);
    if (!state.channels.has(id)) {
      state.channels.set(id, { name, mount, messages: [], closed: false, unknown: false });
    }
    return state.channels.get(id);
  }

  function take(state, message) {
    const place = state.channels.get(state.places.get(message));
    state.places.delete(message);
    const at = place ? place.messages.findIndex(slip => slip.message === message) : -1;
    return at < 0 ? undefined : place.messages.splice(at, 1)[0];
  }

  /** The body of a coroutine that acts: of several runs the latest. */
  function acting(state, name, mount) {
    let found;
    for (const body of state.bodies.values()) {
      if (body.name === name && (!mount || body.mount === mount)) {
        found = body;
      }
    }
    return found;
  }

  /** A value of a state, an atom or a shared value is replaced. Nobody has rendered it, even if it is equal. */
  function put(state, id, value) {
    const held = state.values.get(id);
    if (held) {
      held.candidates.push(held.value);
      held.value = value;
      held.renderedBy.clear();
      delete held.perhaps;
    }
  }

  /** A value is seen. Foreign threads, refused sets and what was left out make it uncertain until then. */
  function seen(state, id, value) {
    const held = state.values.get(id);
    const uncertain = state.cut > 0 || same(held?.perhaps, value) || (id.startsWith("shared") && held?.candidates.some(other => same(other, value)));
    if (held && uncertain && !same(held.value, value)) {
      put(state, id, value);
    }
  }

  const ofComponent = {
    "render-began"(component, event, known, state) {
      const mount = number(event.mount);
      if (mount > component.mount) {
        Object.assign(component, { mount, renders: 0, mounted: state.closed ? "removed" : "mounted", shows: {} });
        const { parent, values } = known.components.get(component.name);
        state.above.set(key(component.name, mount), state.components.get(parent)?.mount ?? 1);
        for (const id of values) {
          put(state, id, known.values.get(id).initial);
          state.values.get(id).candidates = [];
        }
      }
      component.renders++;
      component.rendering = true;
      component.failed = false;
    },
    rendered(component, event, known, state) {
      component.rendering = false;
      component.shows = object(event.shows);
      const holder = known.components.get(component.name).holder;
      for (const [name, value] of Object.entries(component.shows)) {
        for (const id of ["state " + name, "shared " + name, `atom ${name}@${holder}`]) {
          const held = state.values.get(id);
          if (held && known.values.get(id).readers.has(component.name)) {
            seen(state, id, value);
            held.renderedBy[same(held.value, value) ? "add" : "delete"](component.name);
          }
        }
      }
    },
    "render-failed"(component) { component.rendering = false; component.failed = true; },
    "listener-began"(component) { component.rendering = false; component.listening = true; },
    "listener-ended"(component) { component.listening = false; },
    "listener-failed"(component) { component.listening = false; },
    "listener-set"(component, event, known, state) { put(state, "state " + event.state, event.value); },
    removing(component, event, known, state) {
      for (const name of known.components.get(component.name).below) {
        const below = state.components.get(name);
        if (below.mount) {
          below.mounted = "removed";
        }
      }
    },
  };

  /** An event of a body. Nothing of it has an effect on a body that is over. */
  function ofCoroutine(event, known, state) {
    const { name, mount, run } = event.coroutine;
    const { component } = known.coroutines.get(name);
    const id = key(name, mount) + "." + run;
    if (!state.bodies.has(id)) {
      state.bodies.set(id, { name, mount, run, state: "turn", wait: -1, what: null, line: 0 });
    }
    const body = state.bodies.get(id);
    if (!["ended", "failed", "dropped"].includes(body.state)) {
      body.state = event.event === "awaiting" ? "awaits" : OVER[event.event] ?? "turn";
      body.wait = event.event === "awaiting" ? number(event.wait) : -1;
      body.what = event.event === "awaiting" ? object(event.what) : null;
      body.line = number(event.line);
    }
    // A body sets the state of the mount that it was mounted below; if that is a former one, the present value stays.
    const sets = ["set-state", "tried-to-set", "read-state"].includes(event.event) && "state " + event.state;
    const value = sets && known.values.get(sets);
    const present = value && upwards(known, state, component, mount, value.component) >= state.components.get(value.component).mount;
    switch (event.event) {
      case "awaiting": state.awaits.set(number(event.wait), id); break;
      case "received": take(state, event.message); break;
      case "closed-channel": channel(state, name, mount).closed = true; break;
      case "logged": state.logs.push({ coroutine: name, mount, value: event.value ?? null, at: state.at }); break;
      case "set-state": if (present) put(state, sets, event.value); break;
      case "tried-to-set": if (present) state.values.get(sets).perhaps = event.value; break;
      case "refused": delete state.values.get("state " + event.state)?.perhaps; break;
      case "read-state": if (present) seen(state, sets, event.value); break;
      case "set-atom": put(state, `atom ${event.atom}@${known.components.get(component).holder}`, event.value); break;
      case "read-shared": seen(state, "shared " + event.shared, event.value); break;
    }
    return id;
  }

  /** Who sends or writes: a body, a component or a thread, as the id of a party. */
  function partyNamed(known, state, name, mount) {
    if (known.coroutines.has(name)) {
      const body = acting(state, name, mount);
      return "coroutine " + (body ? key(body.name, body.mount) + "." + body.run : key(name, mount || 1) + ".1");
    }
    return (known.components.has(name) ? "component " : "thread ") + name;
  }

  const isCoroutine = (known, id) =>
    isObject(id) && known.coroutines.has(id.name) && number(id.mount) > 0 && number(id.run) > 0;

  function step(known, state, event) {
    const last = { event: event.event, from: "scenario", to: "", message: event.message ?? null };
    const component = state.components.get(event.component);
    if (isCoroutine(known, event.coroutine)) {
      last.from = "coroutine " + ofCoroutine(event, known, state);
    } else if (component && Object.hasOwn(ofComponent, event.event)) {
      ofComponent[event.event](component, event, known, state);
      last.from = event.event === "removing" ? "scenario" : "component " + component.name;
      last.to = event.event === "removing" ? "component " + component.name : "";
    } else if (component) {
      last[event.event === "looked-up" ? "from" : "to"] = "component " + component.name;
    } else {
      other(known, state, event, last);
    }
    state.last = last;
  }

  function other(known, state, event, last) {
    switch (event.event) {
      case "asked":
        state.step++;
        break;
      case "settled":
      case "hung":
        state.hung = event.event === "hung";
        last.from = "runtime";
        for (const component of state.components.values()) {
          component.rendering = component.listening = false;
        }
        for (const held of state.values.values()) {
          held.candidates = [];
        }
        break;
      case "closing":
        state.closed = true;
        for (const component of state.components.values()) {
          component.mounted = component.mount ? "removed" : "never";
        }
        break;
      case "cut":
        state.cut += number(event.events);
        last.from = "";
        for (const each of state.channels.values()) {
          each.messages = [];
          each.unknown = true;
        }
        break;
      case "completed":
        state.completed.add(number(event.wait));
        last.to = state.awaits.has(number(event.wait)) ? "coroutine " + state.awaits.get(number(event.wait)) : "";
        break;
      case "sending": {
        const name = event.coroutine ? event.coroutine : behind(known, event.handle);
        const handle = known.handles.get(event.handle);
        last.from = partyNamed(known, state, text(event.sender), number(event.senderMount));
        if (last.from.startsWith("thread ")) {
          state.threads.set(event.sender, { name: event.sender });
        }
        follow(state, last.from, event);
        take(state, event.message);
        if (known.coroutines.has(name)) {
          const mount = event.coroutine ? number(event.mount)
            : upwards(known, state, handle.component, number(event.mount), known.coroutines.get(name).component);
          const slip = { message: event.message, value: event.value ?? null, sender: event.sender,
            senderMount: number(event.senderMount), returned: false, released: false, from: last.from };
          channel(state, name, mount).messages.push(slip);
          state.places.set(event.message, key(name, mount));
          last.to = "channel " + key(name, mount);
        }
        state.senders.set(event.message, last.from);
        break;
      }
      case "sent":
      case "released":
      case "send-threw": {
        const place = state.channels.get(state.places.get(event.message));
        const slip = place?.messages.find(each => each.message === event.message);
        last.from = event.event === "released" ? "runtime" : state.senders.get(event.message) ?? "runtime";
        last.to = place ? "channel " + key(place.name, place.mount) : "";
        if (slip) {
          slip[event.event === "released" ? "released" : "returned"] = true;
        }
        if (event.event === "send-threw") {
          take(state, event.message);
        }
        break;
      }
      case "written":
        last.from = partyNamed(known, state, text(event.by), 0);
        if (last.from.startsWith("thread ")) {
          state.threads.set(event.by, { name: event.by });
        }
        follow(state, last.from, event);
        put(state, "shared " + event.shared, event.value);
        break;
      case "threw":
        last.from = partyNamed(known, state, text(event.by), number(event.mount));
        break;
      case "runtime-threw":
        last.from = "runtime";
        break;
    }
  }

  /** A body that sends or writes is at the instruction that does so. */
  function follow(state, party, event) {
    const body = state.bodies.get(party.replace("coroutine ", ""));
    if (body && event.line) {
      body.line = number(event.line);
    }
  }

  /**
   * What stands where after the first k events of a recording. Nothing is kept from position to position, since 2,000 events take a few
   * milliseconds. The state has
   *  - components: by name, with `mounted` (never, mounted, removed), `mount`, `renders` (of this mount), `rendering`, `listening`,
   *    `failed`, and what it `shows` as of its last render;
   *  - coroutines: one for each mount that something happened to, and one for the present mount of its component, with `state`
   *    (not-started, turn, ready, awaits, ended, failed, dropped), `what` it awaits, the `line` that runs, `mailbox` (sent and not
   *    received), `closed`; `runs` has the same of each run if the body was started more than once;
   *  - values: by "state NAME", "shared NAME", "atom NAME@HOLDER", with `value` and `renderedBy`;
   *  - threads, logs, step (of how many the scenario has asked), closed, hung, cut;
   *  - last: the last event with the parties that it is `from` and `to`.
   * Events that mean nothing here change nothing.
   */
  function stateAt(recording, k) {
    const events = eventsOf(recording);
    const known = applicationOf(recording);
    const to = Math.max(0, Math.min(Math.trunc(k) || 0, events.length));
    const state = initialState(known);
    for (const event of events.slice(0, to)) {
      state.at++;
      try {
        step(known, state, object(event));
      } catch (nonsense) { // a process can report whatever it likes
        state.last = null;
      }
    }
    return told(known, state);
  }

  function told(known, state) {
    const coroutines = new Map();
    const add = (name, mount) => {
      const { component, type } = known.coroutines.get(name);
      const place = state.channels.get(key(name, mount));
      coroutines.set(key(name, mount), { name, mount, component, type, state: "not-started", what: null, line: 0,
        mailbox: list(place?.messages), closed: Boolean(place?.closed), unknown: Boolean(place?.unknown), runs: [] });
    };
    for (const { name, component } of known.coroutines.values()) {
      const present = Math.max(1, state.components.get(component).mount);
      [...state.channels.values(), ...state.bodies.values()]
        .filter(each => each.name === name && each.mount !== present)
        .sort((one, another) => one.mount - another.mount)
        .forEach(each => coroutines.has(key(name, each.mount)) || add(name, each.mount));
      add(name, present);
    }
    for (const body of state.bodies.values()) {
      const coroutine = coroutines.get(key(body.name, body.mount));
      const ready = body.state === "awaits"
        && (body.wait === 0 ? coroutine.mailbox.length > 0 || coroutine.closed : state.completed.has(body.wait));
      const run = { run: body.run, state: ready ? "ready" : body.state, what: body.what, line: body.line };
      coroutine.runs.push(run);
      Object.assign(coroutine, run);
    }
    const { components, values, threads, logs, step, at, closed, hung, cut, last } = state;
    return { at, step, components, coroutines, values, threads, logs, closed, hung, cut, last };
  }

  // Where two runs part.

  const SCENARIO = ["asked", "removing", "showing", "rerendering", "closing", "settled", "hung", "cut", "runtime-threw"];

  /** What an event says, without the numbers that only name something, and without the texts of failures. */
  function content(event) {
    const { message, wait, line, words, n, ...rest } = event;
    if (event.event !== "asked" && typeof event.what === "string") {
      delete rest.what;
    }
    return JSON.stringify(rest, Object.keys(rest).sort().concat(["name", "mount", "run", "for", "milliseconds", "feed",
      "method", "path", "body", ...Object.keys(object(event.shows)), ...Object.keys(object(event.value)),
      ...Object.keys(object(event.given)), ...Object.keys(object(event.outcome))]));
  }

  /**
   * The steps of a run: for each the position of its end, and what each party does in it, in order. A render is one deed, at its end.
   * What stands before the first `asked` belongs to the first step.
   */
  function stepsOf(recording) {
    const known = applicationOf(recording);
    const runs = new Map();
    const awaits = new Map();
    const senders = new Map();
    const steps = [];
    const released = [];
    let rendering = new Map();
    const party = event => {
      const named = (name, mount) => {
        const id = text(name) + (mount ? "@" + mount : "");
        return known.coroutines.has(name) ? "coroutine " + (runs.get(id) ?? id + ".1") : "other " + text(name);
      };
      if (isObject(event.coroutine)) {
        const { name, mount, run } = event.coroutine;
        const id = key(name, mount) + "." + run;
        runs.set(key(name, mount), id).set(name, id);
        if (event.event === "awaiting") {
          awaits.set(event.wait, id);
        }
        return "coroutine " + id;
      }
      switch (event.event) {
        case "sending": {
          const sender = named(event.sender, event.senderMount);
          senders.set(event.message, sender);
          return sender;
        }
        case "sent": case "send-threw": return senders.get(event.message) ?? "runtime";
        case "written": return named(event.by, 0);
        case "threw": return named(event.by, event.mount);
        case "completed": return awaits.has(event.wait) ? "coroutine " + awaits.get(event.wait) : "runtime";
        default: return SCENARIO.includes(event.event) ? "scenario" : event.component ? "other " + event.component : "runtime";
      }
    };
    eventsOf(recording).forEach((event, at) => {
      if (!isObject(event)) {
        return;
      }
      if (!steps.length || (event.event === "asked" && at > 0)) {
        steps.push({ end: at, parties: new Map() });
        rendering = new Map();
      }
      const now = steps[steps.length - 1];
      now.end = at + 1;
      if (event.event === "released") {
        released.push(at + 1);
        return;
      }
      const id = party(event);
      const deeds = now.parties.get(id) ?? now.parties.set(id, []).get(id);
      const last = rendering.get(id);
      if (event.event === "render-began" || !last) {
        const deed = { at: at + 1, what: content(event), render: event.event === "render-began" };
        deeds.push(deed);
        if (deed.render) {
          rendering.set(id, deed);
        }
      } else {
        last.at = at + 1;
        last.what += content(event);
      }
      if (["rendered", "render-failed"].includes(event.event)) {
        rendering.delete(id);
      }
    });
    return { steps, released };
  }

  /** Leaves out renders that show nothing new since the last one of the run, or of the step. */
  function withoutRepeats(steps, within) {
    const before = new Map();
    return steps.map(({ end, parties }) => {
      if (within === "step") {
        before.clear();
      }
      const kept = new Map();
      for (const [id, deeds] of parties) {
        kept.set(id, deeds.filter(deed => {
          const repeats = deed.render && before.get(id) === deed.what;
          before.set(id, deed.what);
          return !repeats;
        }));
      }
      return { end, parties: kept };
    });
  }

  const cutOf = recording => eventsOf(recording).findIndex(event => object(event).event === "cut");

  /** The part that can be compared: up to what was left out in either of them. */
  function comparable(recording) {
    const cut = cutOf(recording);
    return cut < 0 ? recording : { ...recording, events: eventsOf(recording).slice(0, cut) };
  }

  function firstDifference(ours, theirs) {
    for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
      const one = ours[at] ?? { end: ours.length ? ours[ours.length - 1].end : 0, parties: new Map() };
      const other = theirs[at] ?? { end: theirs.length ? theirs[theirs.length - 1].end : 0, parties: new Map() };
      let first = null;
      for (const party of new Set([...one.parties.keys(), ...other.parties.keys()])) {
        const left = one.parties.get(party) ?? [];
        const right = other.parties.get(party) ?? [];
        let deed = 0;
        while (deed < Math.min(left.length, right.length) && left[deed].what === right[deed].what) {
          deed++;
        }
        if (deed < left.length || deed < right.length) {
          const found = { at: right[deed]?.at ?? other.end, left: left[deed]?.at ?? 0, lacks: !right[deed], party };
          const earlier = first && (found.at - first.at || (found.left || Infinity) - (first.left || Infinity));
          first = !first || earlier < 0 ? found : first;
        }
      }
      if (first) {
        return first;
      }
    }
    return null;
  }

  /**
   * Where the right run parts from the left one: the position `at` of the right one, the event of the `left` one (0 if it has none), the
   * `party`, and whether the right one `lacks` the event, which shows at the end of a step. Null if they do not part. Parties are
   * compared one by one, step by step: the order among parties is free, and so is how often a component renders the same.
   */
  function partingOf(left, right) {
    const [ours, theirs] = [stepsOf(comparable(left)), stepsOf(comparable(right))];
    const whole = cutOf(left) < 0 && cutOf(right) < 0;
    if (!whole) { // the last step is not complete in either
      const steps = Math.min(ours.steps.length, theirs.steps.length);
      [ours, theirs].forEach(run => run.steps.splice(steps));
      const [one, other] = [ours, theirs].map(run => run.steps[steps - 1]?.parties ?? new Map());
      for (const party of new Set([...one.keys(), ...other.keys()])) {
        const shared = Math.min(one.get(party)?.length ?? 0, other.get(party)?.length ?? 0);
        one.get(party)?.splice(shared);
        other.get(party)?.splice(shared);
      }
    }
    for (const within of ["run", "step"]) {
      const found = firstDifference(withoutRepeats(ours.steps, within), withoutRepeats(theirs.steps, within));
      if (found) {
        return found;
      }
      if (within === "run" && whole && ours.released.length !== theirs.released.length) {
        const at = theirs.released[ours.released.length] ?? eventsOf(right).length;
        return { at, left: ours.released[theirs.released.length] ?? 0, lacks: theirs.released.length < ours.released.length,
          party: "runtime" };
      }
    }
    const at = interruptionIn(comparable(right));
    return at && !interruptionIn(comparable(left)) ? { at, left: 0, lacks: false, party: "runtime" } : null;
  }

  /** Where something runs between two awaits of a coroutine first: the one order among parties that is not free. 0 if nothing does. */
  function interruptionIn(recording) {
    let running = "";
    return 1 + eventsOf(recording).map(object).findIndex(({ event, coroutine, component }) => {
      const id = isObject(coroutine) && JSON.stringify(coroutine);
      if (running && id !== running && (id || component) && event !== "dropped" && !SCENARIO.includes(event)) {
        return true;
      }
      running = !id ? running : event === "awaiting" || (event in OVER && id === running) ? "" : event in OVER ? running : id;
      return false;
    });
  }

  /**
   * For each position of the right run the position of the left one to show beside it: the steps are in step, and within a step the left
   * one is as far as what its parties do has a counterpart in what the right one has shown.
   */
  function besideOf(left, right) {
    const [ours, theirs] = [left, right].map(run => withoutRepeats(stepsOf(run).steps, "step"));
    const positions = [0];
    let to = 0;
    let until = 0;
    const total = eventsOf(right).length;
    const shift = eventsOf(left).length - total;
    const cut = cutOf(right);
    theirs.forEach(({ end, parties }, at) => {
      const step = ours[at];
      const twins = new Map();
      for (const [party, deeds] of parties) {
        deeds.forEach((deed, number) => {
          const twin = step?.parties.get(party)?.[number];
          if (twin) {
            twins.set(deed.at, twin.at);
          }
        });
      }
      // A left event whose counterpart is still to come holds back what is behind it.
      const order = [...twins].sort((one, other) => one[1] - other[1]);
      let next = 0;
      for (let position = until + 1; position <= end; position++) {
        while (next < order.length && order[next][0] <= position) {
          to = Math.max(to, order[next++][1]);
        }
        positions[position] = to;
      }
      until = end;
      to = Math.max(to, step ? step.end : to);
      positions[end] = to;
    });
    for (let position = 1; position <= total; position++) {
      positions[position] = Math.max(positions[position - 1], cut >= 0 && position > cut
        ? Math.max(0, position + shift) : positions[position] ?? 0);
    }
    positions[total] = eventsOf(left).length;
    return positions;
  }

  /** The moves of the scenario, each with the position at which it begins, and what is expected after it. */
  function movesOf(recording) {
    const moves = [];
    eventsOf(recording).forEach((event, at) => {
      if (object(event).event === "asked") {
        moves.push({ at: at + 1, words: text(event.what), then: [] });
      }
    });
    // What is expected stands in the scenario alone. A step of it is looked for among the moves, from the latest on.
    const plain = words => words.replace(" through ", " to ").replace(/^\d+ \w+ pass(es)?$/, "time passes");
    const when = [];
    let kind = "";
    for (const { keyword, text: words } of list(recording?.steps).map(object)) {
      kind = ["Given", "When", "Then"].includes(keyword) ? keyword : kind;
      if (kind === "When") {
        when.push({ words: text(words), plain: plain(text(words)), then: [] });
      } else if (kind === "Then") {
        (when[when.length - 1] ?? moves[0])?.then.push(text(words));
      }
    }
    const isTime = move => (move?.plain ?? move?.words) === "time passes";
    let now = 0;
    when.forEach((step, at) => {
      const found = moves.findIndex((move, place) => place >= now && move.words.includes(step.plain));
      now = found < 0 ? now : found;
      moves[now]?.then.push(...step.then);
      if (found >= 0 && isTime(step)) { // it takes as many moves as there are timers, if no other step shares them
        moves[now].words = step.words;
        while (!isTime(when[at + 1]) && isTime(moves[now + 1])) {
          moves.splice(now + 1, 1);
        }
      }
    });
    return moves;
  }

  if (typeof module !== "undefined") {
    module.exports = { stateAt, partingOf, besideOf, movesOf, valueWords };
  }

  // The view.

  if (typeof document === "undefined") {
    return;
  }

  const SIGNS = {
    "not-started": ["○", "not started"], turn: ["▶", "its turn"], ready: ["◆", "ready"], awaits: ["…", "awaits"],
    ended: ["■", "ended"], failed: ["✘", "failed"], dropped: ["⊘", "dropped"],
  };
  const ICONS = {
    start: "M3 3v10M13 3 6 8l7 5z", back: "M11 3 4 8l7 5z", play: "M4 2.5v11L13 8z", pause: "M5 3v10M11 3v10",
    forward: "M5 3l7 5-7 5z", end: "M13 3v10M3 3l7 5-7 5z",
  };
  const LANGUAGES = { feature: "Feature", rust: "Rust", java: "Java" };
  const MANY = 8;

  function make(name, css = "", words = "", attributes = {}) {
    const element = document.createElement(name);
    element.className = css;
    element.textContent = words;
    Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
    return element;
  }

  function button(css, words, act, icon) {
    const element = make("button", css, icon ? "" : words, { type: "button" });
    if (icon) {
      element.title = words;
      element.setAttribute("aria-label", words);
      draw(element, icon);
    }
    element.addEventListener("click", act);
    return element;
  }

  function draw(element, icon) {
    const space = "http:" + "//www.w3.org/2000/svg"; // a name: nobody asks there, and no page has an address in it
    const [svg, path] = ["svg", "path"].map(name => document.createElementNS(space, name));
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", ICONS[icon]);
    svg.append(path);
    element.replaceChildren(svg);
  }

  /** Words that may be long: cut, and whole as a title. */
  function cut(element, words, most = 32) {
    element.textContent = words.length > most ? words.slice(0, most - 1) + "…" : words;
    if (words.length > most) {
      element.title = words;
    }
    return element;
  }

  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // One choice of language for all players, kept if the browser keeps anything.

  const remembered = {
    get() { try { return localStorage.getItem("yieldpoint-language"); } catch (forbidden) { return null; } },
    set(value) { try { localStorage.setItem("yieldpoint-language", value); } catch (forbidden) { /* then for this page */ } },
  };
  let language = Object.hasOwn(LANGUAGES, remembered.get() ?? "") ? remembered.get() : "feature";
  const players = [];

  // Scripts with recordings, each loaded once.

  const scripts = new Map();

  function load(file) {
    if (!scripts.has(file)) {
      scripts.set(file, new Promise((done, failed) => {
        const script = make("script");
        script.addEventListener("load", done);
        script.addEventListener("error", failed);
        script.src = file;
        if (/^[a-z0-9-]+\.js$/.test(file)) {
          document.head.append(script);
        } else {
          failed();
        }
      }));
    }
    return scripts.get(file);
  }

  async function recorded(name, file) {
    try {
      if (!own(globalThis.yieldpointRecordings, name)) {
        await load(file);
      }
    } catch (absent) {
      throw new Error(`This recording cannot be shown: the file ${file} is not beside the page.`);
    }
    const recording = own(globalThis.yieldpointRecordings, name);
    if (!isObject(recording)) {
      throw new Error(`This recording cannot be shown: ${file} does not have it.`);
    }
    return recording;
  }

  // A stage: one run, at one position.

  /** The words of an event beside whom it is about, without the name. */
  function aside(name, words) {
    return words.startsWith(`"${name}"`) ? words.slice(name.length + 2).replace(/^( \((mount|start) \d+\))* /, "") : words;
  }

  function mailbox(coroutine, last) {
    const row = make("div", "mailbox");
    row.append(make("span", "label", "mailbox"));
    const slips = make("ul", "slips", "", { "aria-label": `Mailbox of ${coroutine.name}` });
    const shown = coroutine.mailbox.filter(slip => !slip.released || (last?.event === "released" && last.message === slip.message));
    shown.forEach((slip, at) => {
      if (shown.length > MANY + 2 && at >= MANY && at < shown.length - 1) {
        if (at === MANY) {
          slips.append(make("li", "more", `… ${shown.length - MANY - 1} more`));
        }
        return;
      }
      const item = cut(make("li", "slip"), valueWords(slip.value));
      item.append(make("small", "", text(slip.sender)));
      item.dataset.key = slip.message;
      item.classList.toggle("released", slip.released);
      item.classList.toggle("now", Boolean(last) && last.message === slip.message);
      slips.append(item);
    });
    if (coroutine.unknown) {
      slips.append(make("li", "more", "…", { title: "Events were left out, so there may be more" }));
    }
    if (coroutine.closed) {
      slips.append(make("li", "more", "closed"));
    }
    row.append(slips);
    return row;
  }

  function body(recording, coroutine) {
    const listings = object(own(recording.bodies, coroutine.name));
    const lines = list(own(listings, language) ?? listings.feature).filter(isObject);
    const code = make("pre", "code");
    for (const line of lines) {
      const runs = coroutine.runs.filter(run => run.line > 0 && run.line === line.line);
      const element = make("span", "line", text(line.text) || " ");
      if (runs.length) {
        element.classList.add("lit", runs[runs.length - 1].state);
      }
      code.append(element);
    }
    return lines.length ? code : "";
  }

  function badge(coroutine) {
    const [sign, words] = SIGNS[coroutine.state];
    const element = make("span", "state " + coroutine.state);
    element.append(make("span", "sign", sign, { "aria-hidden": "true" }),
      cut(make("span"), coroutine.state === "awaits" ? "awaits " + awaitedWords(coroutine.what) : words, 48));
    return element;
  }

  function card(side, coroutine, brief, former) {
    const { last } = side.state;
    const id = key(coroutine.name, coroutine.mount);
    const party = "coroutine " + id;
    const mine = [last?.from, last?.to].some(each => each && (each.startsWith(party + ".") || each === "channel " + id));
    const acts = Boolean(last) && (last.from.startsWith(party + ".") || last.to.startsWith(party + "."));
    const element = make("div", `coroutine ${coroutine.state}`);
    element.dataset.party = party;
    element.classList.toggle("now", acts);
    const head = make("p", "head");
    head.append(cut(make("strong"), coroutine.name));
    if (coroutine.mount > 1 || former) {
      head.append(make("small", "", `mount ${coroutine.mount}${former ? ", removed" : ""}`));
    }
    head.append(badge(coroutine));
    element.append(head);
    coroutine.runs.slice(0, -1).filter(run => !["ended", "failed", "dropped"].includes(run.state)).forEach(run => {
      const other = make("p", "head other", `start ${run.run} as well: `);
      other.append(badge(run));
      element.append(other);
    });
    if (!brief || acts) {
      element.append(make("p", "aside", acts ? aside(coroutine.name, side.words()) : ""));
    }
    if (coroutine.mailbox.length || coroutine.closed || (side.known.coroutines.get(coroutine.name).receives && (!brief || mine))) {
      element.append(mailbox(coroutine, last));
    }
    if (!brief || mine) {
      element.append(body(side.recording, coroutine));
    }
    return element;
  }

  function chip(side, id) {
    const { kind, name, readers } = side.known.values.get(id);
    const { value, renderedBy } = side.state.values.get(id);
    const element = make("li", "chip " + kind);
    element.append(make("span", "label", kind), cut(make("span"), name, 24), " ", cut(make("strong"), valueWords(value), 28));
    if (readers.size) {
      element.append(cut(make("small", renderedBy.size ? "" : "stale"),
        renderedBy.size ? "rendered by " + [...renderedBy].join(", ") : "not rendered yet", 40));
    }
    return element;
  }

  const ofMount = component => (component.mounted === "never" ? "not mounted yet" : component.mounted === "removed" ? "removed"
    : component.rendering ? "renders now" : component.listening ? "its listener runs"
      : (component.failed ? "render failed, " : "") + `rendered ${component.renders}×`);

  function box(side, name) {
    const { last } = side.state;
    const known = side.known.components.get(name);
    const component = side.state.components.get(name);
    const element = make("div", "component " + component.mounted);
    const party = "component " + name;
    const acts = last?.from === party || last?.to === party;
    element.dataset.party = party;
    element.classList.toggle("now", acts);
    const head = make("p", "head");
    head.append(cut(make("strong"), name));
    if (component.mount > 1) {
      head.append(make("small", "", "mount " + component.mount));
    }
    head.append(make("span", "life", ofMount(component)), make("span", "aside", acts ? aside(name, side.words()) : ""));
    element.append(head);
    if (known.values.length) {
      const chips = make("ul", "chips");
      chips.append(...known.values.map(id => chip(side, id)));
      element.append(chips);
    }
    const present = Math.max(1, component.mount);
    const cards = [...side.state.coroutines.values()].filter(each => each.component === name && (each.mount === present
      || each.mailbox.some(slip => !slip.released) || ["turn", "ready", "awaits"].includes(each.state)));
    const brief = cards.length > 6;
    const busy = cards.filter(each => each.runs.length || each.mailbox.length);
    const chosen = cards.length <= 24 ? cards : busy.slice(0, 23);
    const acting = cards.find(each => last?.from.startsWith(`coroutine ${key(each.name, each.mount)}.`));
    if (acting && !chosen.includes(acting)) {
      chosen.push(acting);
    }
    if (chosen.length) {
      const coroutines = make("div", "coroutines");
      coroutines.append(...chosen.map(each => card(side, each, brief, each.mount !== present || component.mounted === "removed")));
      element.append(coroutines);
    }
    if (cards.length > chosen.length) {
      element.append(make("p", "more", `… and ${cards.length - chosen.length} coroutines more`));
    }
    element.append(...known.children.map(child => deep(side, child)));
    return element;
  }

  /** A component, or a long row of components that only lead to the next one, in a line. */
  function deep(side, name) {
    const row = [];
    for (let at = name; ; ) {
      const { coroutines, values, children } = side.known.components.get(at);
      if (coroutines.length || values.length || children.length !== 1) {
        break;
      }
      row.push(at);
      at = children[0];
    }
    if (row.length < 3) {
      return box(side, name);
    }
    const mounted = row.filter(each => side.state.components.get(each).mounted === "mounted").length;
    const element = make("div", "component " + (mounted ? "mounted" : "never"));
    const acting = row.find(each => side.state.last?.from === "component " + each);
    element.classList.toggle("now", acting !== undefined);
    element.dataset.party = "component " + (acting ?? row[0]);
    const head = make("p", "head");
    head.append(make("strong", "", `${row[0]} … ${row[row.length - 1]}`),
      make("span", "life", `${row.length} components, one in another, ${mounted} mounted`),
      make("span", "aside", acting === undefined ? "" : side.words()));
    element.append(head, box(side, side.known.components.get(row[row.length - 1]).children[0]));
    return element;
  }

  function stage(side) {
    const { state, recording } = side;
    const head = make("p", "head");
    head.append(cut(make("strong"), text(recording.runtime), 40), make("span", "count", `${state.at} of ${side.total}`));
    const pieces = [head, make("p", "event", side.words() || "nothing has happened yet")];
    if (side.threads.length) {
      const row = make("div", "threads");
      side.threads.forEach(name => {
        const thread = cut(make("span", "thread"), name);
        thread.dataset.party = "thread " + name;
        thread.classList.toggle("now", state.last?.from === "thread " + name);
        row.append(thread);
      });
      pieces.push(row);
    }
    const root = side.known.components.keys().next().value;
    pieces.push(root === undefined ? make("p", "more", "The application was not recorded.") : box(side, root));
    const log = make("p", "log");
    log.append(make("span", "label", "logged"));
    state.logs.slice(-MANY).forEach(({ coroutine, value, at }) => {
      const entry = make("span", at === state.at ? "now" : "", coroutine + " ");
      entry.append(cut(make("strong"), valueWords(value)));
      log.append(entry);
    });
    if (state.logs.length > MANY) {
      log.children[0].after(make("span", "more", `… ${state.logs.length - MANY} before`));
    }
    pieces.push(log);
    if (state.cut) {
      pieces.push(make("p", "more", `${state.cut} events were left out. What happened in them is not shown here.`));
    }
    return pieces;
  }

  /** The whole state, for those who listen. */
  function inWords(side) {
    const { state } = side;
    const told = [];
    for (const component of state.components.values()) {
      told.push(`${component.name}: ${component.mounted === "mounted" ? "mounted, " : ""}${ofMount(component)}`);
    }
    for (const [id, { value, renderedBy }] of state.values) {
      const { kind, name } = side.known.values.get(id);
      told.push(`${kind} ${name}: ${valueWords(value)}${renderedBy.size ? ", rendered by " + [...renderedBy].join(", ") : ""}`);
    }
    for (const each of state.coroutines.values()) {
      const slips = each.mailbox.map(slip => `${valueWords(slip.value)} from ${text(slip.sender)}`);
      told.push(`${each.name}${each.mount > 1 ? ` (mount ${each.mount})` : ""}: ${SIGNS[each.state][1]}`
        + (each.state === "awaits" || each.state === "ready" ? (each.state === "ready" ? " after awaiting " : " ") + awaitedWords(each.what) : "")
        + `; mailbox ${slips.length ? slips.join(", ") : "empty"}${each.closed ? ", closed" : ""}`);
    }
    told.push("logged: " + (state.logs.map(({ coroutine, value }) => `${coroutine} ${valueWords(value)}`).join(", ") || "nothing"));
    return told;
  }

  function sideOf(recording, css) {
    const total = eventsOf(recording).length;
    return { recording, total, known: applicationOf(recording), element: make("div", "stage " + css), state: null,
      threads: [...stateAt(recording, total).threads.keys()], words() { return wordsOf(recording, this.state.at); } };
  }

  const middle = rect => [rect.left + rect.width / 2, rect.top + rect.height / 2];

  /** Shows a side at a position. What is on its way moves, if it is one event further. */
  function show(side, position, duration) {
    const before = side.state?.at ?? -1;
    const places = new Map();
    const moves = duration > 0 && position === before + 1 && !still();
    if (moves) {
      side.element.querySelectorAll("[data-key]").forEach(slip => places.set(slip.dataset.key, [slip, slip.getBoundingClientRect()]));
    }
    side.state = stateAt(side.recording, position);
    side.element.replaceChildren(...stage(side));
    if (!moves) {
      return;
    }
    const { last } = side.state;
    const party = name => [...side.element.querySelectorAll("[data-party]")]
      .find(each => each.dataset.party === name || name.startsWith(each.dataset.party + "."));
    const timing = { duration, easing: "cubic-bezier(.3, 0, .2, 1)" };
    for (const slip of side.element.querySelectorAll("[data-key]")) {
      const now = slip.getBoundingClientRect();
      const from = places.get(slip.dataset.key)?.[1] ?? (last?.event === "sending" && party(last.from)?.getBoundingClientRect());
      if (from) {
        const [[x, y], [toX, toY]] = [middle(from), middle(now)];
        slip.animate([{ transform: `translate(${x - toX}px, ${y - toY}px)` }, { transform: "none" }], timing);
      }
    }
    const gone = last?.event === "received" && places.get(String(last.message));
    const to = gone && party(last.from)?.querySelector(".lit, .head")?.getBoundingClientRect();
    if (to) {
      const [slip, from] = gone;
      const frame = side.element.getBoundingClientRect();
      slip.classList.add("leaving");
      slip.setAttribute("aria-hidden", "true");
      slip.style.left = from.left - frame.left + "px";
      slip.style.top = from.top - frame.top + "px";
      side.element.append(slip);
      const [[x, y], [toX, toY]] = [middle(from), middle(to)];
      slip.animate([{ transform: "none" }, { transform: `translate(${toX - x}px, ${toY - y}px)`, opacity: 0 }], timing)
        .finished.then(() => slip.remove(), () => slip.remove());
    }
  }

  // A player.

  function player(root) {
    const { recording: first, script, beside, besideScript } = root.dataset;
    const id = text(beside ?? first).split("/").pop();
    const self = { root, id, open, redraw() {}, isOpen: false };
    players.push(self);
    close();
    if ("open" in root.dataset && !addressed()) {
      open();
    }

    function close() {
      self.isOpen = false;
      self.redraw = () => {};
      root.removeAttribute("role");
      root.replaceChildren(button("watch", "Watch it run", () => open({ asked: true })));
      draw(root.firstChild, "play");
      root.firstChild.append("Watch it run");
    }

    async function open({ at, asked } = {}) {
      if (self.isOpen) {
        self.go?.(at);
        return;
      }
      self.isOpen = true;
      try {
        const right = await recorded(beside ?? first, text(beside ? besideScript : script));
        const left = beside && await recorded(first, text(script));
        fill(right, left, at, asked);
      } catch (absent) {
        self.isOpen = false;
        root.replaceChildren(make("p", "absent", absent.message, { role: "status" }));
      }
    }

    function fill(right, left, begin, asked) {
      const sides = [...(left ? [sideOf(left, "left")] : []), sideOf(right, "right")];
      const main = sides[sides.length - 1];
      const total = main.total;
      const positions = left ? besideOf(left, right) : [];
      const parting = left ? partingOf(left, right) : null;
      const proofs = list(right.marks).filter(isObject).map(mark => ({ ...mark, at: Math.min(number(mark.event) || total, total) }))
        .sort((one, other) => one.at - other.at);
      const moves = movesOf(right);
      let position = -1;
      let timer = 0;
      let speed = 1;
      let address = 0;

      const slider = make("input", "", "", { type: "range", min: 0, max: total, step: 1, "aria-label": "Position in the run" });
      const play = button("play", "Play", toggle, "play");
      const count = make("span", "count");
      const live = make("p", "live", "", { "aria-live": "polite" });
      const note = make("p", "note");
      const track = make("div", "track");
      const words = make("details", "words");
      const steps = make("ol", "moves", "", { "aria-label": "Steps of the scenario" });
      const copied = make("span", "copied", "", { role: "status" });
      const speeds = make("select", "", "", { "aria-label": "Speed" });

      track.append(slider);
      const tick = (at, css) => {
        const element = make("span", "tick " + css, "", { "aria-hidden": "true" });
        element.style.left = `calc(0.55rem + (100% - 1.1rem) * ${total ? at / total : 0})`;
        track.append(element);
      };
      moves.slice(1).forEach(move => tick(move.at, "move"));
      proofs.forEach(mark => tick(mark.at, "proof"));
      if (parting) {
        tick(parting.at, "parting");
      }
      [0.5, 1, 2, 4].forEach(each => speeds.append(new Option(each + "×", each, each === 1, each === 1)));
      speeds.addEventListener("change", () => { speed = Number(speeds.value); });
      slider.addEventListener("input", () => { stop(); go(Number(slider.value)); });
      moves.forEach((move, at) => {
        const item = make("li");
        item.append(cut(button("", move.words, () => { stop(); go(move.at); }), (at ? "When " : "") + move.words, 90));
        steps.append(item);
      });

      const bar = make("div", "bar");
      bar.append(
        button("", "To the start", () => { stop(); go(0); }, "start"),
        button("", "One event back", () => { stop(); go(position - 1); }, "back"),
        play,
        button("", "One event forward", () => { stop(); go(position + 1); }, "forward"),
        button("", "To the end", () => { stop(); go(total); }, "end"),
        track, count);

      const tools = make("div", "tools");
      if (parting) {
        tools.append(button("mark parting", "here they part", toParting));
      }
      if (proofs.length) {
        tools.append(button("mark proof", "here it is proven", toProof));
      }
      const tabs = make("div", "tabs", "", { role: "group", "aria-label": "Bodies are shown as" });
      for (const [name, called] of Object.entries(LANGUAGES)) {
        tabs.append(button("", called, () => {
          language = name;
          remembered.set(name);
          players.forEach(each => each.redraw());
        }));
      }
      tools.append(tabs);
      const which = make("div", "tabs sides", "", { role: "group", "aria-label": "Which run is shown" });
      if (left) {
        sides.forEach((side, at) => which.append(cut(button("", "", () => choose(at)), text(side.recording.runtime), 20)));
        tools.append(which);
      }
      tools.append(speeds, button("plain", "Copy link", copy), copied);
      if (!("open" in root.dataset)) {
        tools.append(button("plain", "Close", () => { stop(); close(); root.querySelector("button").focus(); }));
      }

      const title = make("p", "title");
      title.append(make("span", "id", id), " " + text(right.title));
      const stages = make("div", "stages");
      stages.append(...sides.map(side => side.element));
      words.append(make("summary", "", "In words"));
      words.addEventListener("toggle", speak);
      root.setAttribute("role", "region");
      root.setAttribute("aria-label", `Player: ${id} ${text(right.title)}`);
      root.tabIndex = -1;
      root.replaceChildren(title, bar, tools, steps, live, note, stages, words);
      root.classList.toggle("two", Boolean(left));
      root.addEventListener("keydown", keys);
      Object.assign(self, { go: at => { stop(); go(at ?? position, true); }, redraw });
      choose(sides.length - 1);
      go(begin ?? parting?.at ?? 0, true);
      if (asked) {
        play.focus({ preventScroll: true });
      }
      if ((asked && !parting && begin === undefined && !still())) {
        toggle();
      }

      function choose(at) {
        root.dataset.side = at === sides.length - 1 ? "right" : "left";
        [...which.children].forEach((each, number) => each.setAttribute("aria-pressed", String(number === at)));
      }

      function redraw() {
        [...tabs.children].forEach((tab, at) => tab.setAttribute("aria-pressed", String(Object.keys(LANGUAGES)[at] === language)));
        draws(0);
      }

      function draws(duration) {
        sides.forEach(side => show(side, side === main ? position : positions[position] ?? 0, duration));
      }

      function go(to, quietly) {
        const at = Math.max(0, Math.min(Math.trunc(to) || 0, total));
        const first = position < 0;
        if (at === position) {
          return;
        }
        position = at;
        slider.value = at;
        slider.setAttribute("aria-valuetext", `event ${at} of ${total}`);
        count.textContent = `${at} / ${total}`;
        if (first) {
          redraw();
        } else {
          draws(Math.min(450, 550 / speed));
        }
        const current = moves.filter(move => move.at <= at).length - 1;
        [...steps.children].forEach((item, number) => {
          item.classList.toggle("now", number === current);
          item.firstChild.toggleAttribute("aria-current", number === current);
          if (number === current) {
            item.firstChild.setAttribute("aria-current", "step");
            steps.scrollTop = item.offsetTop - 4;
          }
        });
        live.setAttribute("aria-live", timer && speed > 1 ? "off" : "polite");
        live.textContent = wordsOf(right, at) || "Nothing has happened yet.";
        remark(at, moves[current]);
        speak();
        if (!quietly) {
          clearTimeout(address);
          address = setTimeout(() => history.replaceState(null, "", link()), 150);
        }
      }

      function remark(at, move) {
        const proof = proofs.find(mark => mark.at === at);
        note.className = "note";
        note.replaceChildren();
        if (parting?.at === at) {
          note.classList.add("parting");
          const [ours, theirs] = [wordsOf(left, parting.left), parting.lacks ? "" : wordsOf(right, at)];
          note.append(make("strong", "", "Here they part. "), cut(make("span"), `${text(left.runtime)}: ${ours || "nothing of the kind"}. `
            + `${text(right.runtime)}: ${theirs || "nothing of the kind in this step"}.`, 260));
        } else if (proof) {
          note.classList.add("proof");
          note.append(make("strong", "", "Here it is proven. "), cut(make("span"), `${text(proof.clause)}: ${text(proof.words)}`, 260));
        } else if (move?.then.length) {
          note.append(make("span", "label", "expected"), cut(make("span"), move.then.join(" · "), 260));
        }
      }

      function speak() {
        words.querySelectorAll("div").forEach(old => old.remove());
        if (words.open) {
          sides.forEach(side => {
            const told = make("div");
            const items = make("ul");
            items.append(...inWords(side).map(each => make("li", "", each)));
            told.append(make("p", "", `${text(side.recording.runtime)}, event ${side.state.at} of ${side.total}: ${side.words()}`), items);
            words.append(told);
          });
        }
      }

      function toggle() {
        if (timer) {
          stop();
          return;
        }
        if (position >= total) {
          go(0);
        }
        timer = setTimeout(next, 400 / speed);
        label("Pause", "pause");
      }

      function next() {
        if (!root.isConnected || !self.isOpen || position >= total) {
          stop();
          return;
        }
        go(position + 1);
        const event = object(eventsOf(right)[position - 1]).event;
        const marked = position === parting?.at || proofs.some(mark => mark.at === position);
        const length = marked ? 3 : event === "asked" ? 1.4 : ["sent", "resumed", "render-began", "poll-began"].includes(event) ? 0.5 : 1;
        timer = setTimeout(next, 900 * length / speed);
      }

      function stop() {
        clearTimeout(timer);
        timer = 0;
        label("Play", "play");
      }

      function label(called, icon) {
        play.title = called;
        play.setAttribute("aria-label", called);
        draw(play, icon);
      }

      function toParting() {
        stop();
        go(parting?.at ?? position);
      }

      function toProof() {
        stop();
        go((proofs.find(mark => mark.at > position) ?? proofs[0])?.at ?? position);
      }

      function link() {
        return `#play=${encodeURIComponent(id)}@${position}`;
      }

      async function copy() {
        clearTimeout(address);
        history.replaceState(null, "", link());
        try {
          await navigator.clipboard.writeText(location.href);
          copied.textContent = "copied";
        } catch (forbidden) {
          copied.textContent = "the link is in the address bar";
        }
        setTimeout(() => { copied.textContent = ""; }, 4_000);
      }

      function keys(event) {
        const on = event.target instanceof Element ? event.target : root;
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !self.isOpen || on.closest("select")) {
          return;
        }
        const acts = {
          ArrowLeft: () => { stop(); go(position - 1); }, ArrowRight: () => { stop(); go(position + 1); },
          Home: () => { stop(); go(0); }, End: () => { stop(); go(total); },
          " ": on.closest("button, summary") ? undefined : toggle, p: toParting, v: toProof,
        };
        if (Object.hasOwn(acts, event.key) && acts[event.key]) {
          event.preventDefault();
          event.stopPropagation();
          acts[event.key]();
        }
      }
    }
  }

  // #play=ID@K opens a player at a position.

  function addressed() {
    const [, id, at] = /^#play=([^@]+)@(\d{1,6})$/.exec(location.hash) ?? [];
    try {
      return id && { id: decodeURIComponent(id), at: Number(at) };
    } catch (malformed) {
      return undefined;
    }
  }

  async function follows() {
    const wanted = addressed();
    const found = wanted && players.find(each => each.id === wanted.id);
    if (found) {
      for (let folded = found.root.closest("details"); folded; folded = folded.parentElement.closest("details")) {
        folded.open = true;
      }
      await found.open({ at: wanted.at });
      found.root.scrollIntoView({ block: "start" });
    }
  }

  document.querySelectorAll("div.player").forEach(player);
  addEventListener("hashchange", follows);
  follows();
})();
