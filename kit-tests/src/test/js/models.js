// Compares what the player shows with what the kit's own models say, at each position of each recording in a file.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { stateAt } = require(path.join(__dirname, "../../../../report/src/main/resources/dev/yieldpoint/tck/site/player.js"));

const UNKNOWN = "?";
/** What the player may call a coroutine that the models say is in this moment. */
const STATES = {
  BEFORE_START: ["not-started"],
  AFTER_END: ["ended", "failed", "dropped"],
  AWAITING_MESSAGE: ["awaits", "ready"],
  AWAITING_OTHER: ["awaits"],
  READY: ["ready"],
  IN_BODY: ["turn"],
};

const wrong = [];
let positions = 0;

/** Whether what a coroutine awaits had completed before it began to await it. */
function wasThere(events, name) {
  const await = events.findLastIndex(event => event.event === "awaiting" && event.coroutine.name === name);
  const completed = events.findIndex(event => event.event === "completed" && event.wait === events[await].wait);
  return completed >= 0 && completed < await;
}

function compare(recording, k, expected) {
  const seen = stateAt(recording, k);
  const differs = (what, one, other) => wrong.push(`${recording.id}@${k}: ${what} is ${JSON.stringify(one)}, expected ${JSON.stringify(other)}`);
  const failing = recording.events.slice(0, k).some(event => event.event === "render-failed");
  for (const [name, { renders, mount, mounted }] of Object.entries(expected.components)) {
    const component = seen.components.get(name);
    if (component.renders !== renders) differs(`renders of ${name}`, component.renders, renders);
    if (component.mount && component.mount !== mount) differs(`mount of ${name}`, component.mount, mount);
    // The models leave open what is mounted after a render has failed; the player shows what is known.
    if (!failing && (component.mounted === "mounted") !== mounted) differs(`${name}`, component.mounted, mounted);
  }
  const mailboxes = new Map();
  for (const [key, coroutine] of seen.coroutines) {
    mailboxes.set(key, coroutine.mailbox.map(slip => slip.message));
  }
  for (const [name, moment] of Object.entries(expected.coroutines)) {
    const of = [...seen.coroutines.values()].filter(coroutine => coroutine.name === name);
    const present = of.reduce((one, other) => (other.mount > one.mount ? other : one));
    const fits = STATES[moment].includes(present.state)
      // The map's model has no name for what is awaited when it is there already; the player calls it ready.
      || (moment === "AWAITING_OTHER" && present.state === "ready" && wasThere(recording.events.slice(0, k), name));
    if (!fits) differs(`the state of ${name}`, present.state, moment);
    if (moment === "AWAITING_MESSAGE" && !present.unknown && (present.state === "ready") !== (present.mailbox.length > 0 || present.closed)) {
      differs(`the state of ${name}`, present.state, present.mailbox);
    }
  }
  if (!seen.cut) {
    const sorted = numbers => [...numbers].sort((one, other) => one - other);
    const all = sorted([...mailboxes.values()].flat());
    const wanted = sorted(Object.values(expected.messages).flat());
    if (JSON.stringify(all) !== JSON.stringify(wanted)) differs("the messages in all mailboxes", all, wanted);
    for (const [receiver, numbers] of Object.entries(expected.messages)) {
      const inside = mailboxes.get(receiver) ?? [];
      const missing = receiver === UNKNOWN ? [] : numbers.filter(number => !inside.includes(number));
      if (missing.length) differs(`the mailbox of ${receiver}`, inside, numbers);
    }
  }
  // What a render shows is what the player shows as rendered.
  const event = recording.events[k - 1];
  if (event?.event === "rendered" && !seen.cut) {
    for (const [name, value] of Object.entries(event.shows)) {
      const held = [...seen.values].filter(([id]) => id === `state ${name}` || id === `shared ${name}` || id.startsWith(`atom ${name}@`));
      if (held.length && !held.some(([, one]) => one.renderedBy.has(event.component) && JSON.stringify(one.value) === JSON.stringify(value))) {
        differs(`what ${event.component} has rendered of ${name}`, held.map(([id, one]) => [id, one.value, [...one.renderedBy]]), value);
      }
    }
  }
  positions++;
}

const recordings = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
for (const recording of recordings) {
  recording.positions.forEach((expected, k) => compare(recording, k, expected));
}
console.log(wrong.length ? wrong.slice(0, 40).join("\n") : `compared ${positions} positions of ${recordings.length} scenarios`);
process.exitCode = wrong.length ? 1 : 0;
