// The model of the player: what stands where after k events, and where two runs part. PlayerModelTest runs it with node.
"use strict";

const test = require("node:test");
const assert = require("node:assert/strict");
const path = require("node:path");
const player = require(path.resolve(__dirname, "../../../../report/src/main/resources/dev/yieldpoint/tck/site/player.js"));
const { stateAt, partingOf, besideOf, movesOf, valueWords } = player;

// Recordings are made by hand here, so that each test says all that it needs.

const coroutine = (name, more = {}) =>
  ({ use: "coroutine", name, type: "message", owns: [], borrows: [], captures: [], body: [], ...more });
const component = (name, hooks = [], children = []) => ({ name, shown: true, hooks, children });
const recording = (root, events, more = {}) => ({ application: { root, atoms: more.atoms ?? {} }, events, ...more });

const of = (name, mount = 1, run = 1) => ({ coroutine: { name, mount, run } });
const asked = what => ({ event: "asked", what });
const settled = { event: "settled" };
const renders = (name, shows = {}, mount = 1) =>
  [{ event: "render-began", component: name, mount }, { event: "rendered", component: name, mount, shows }];
const started = (name, mount = 1, run = 1) => ({ event: "started", ...of(name, mount, run) });
const awaits = (name, wait = 0, what = { for: "message" }, mount = 1) => ({ event: "awaiting", ...of(name, mount), wait, what });
const resumed = (name, wait = 0) => ({ event: "resumed", ...of(name), wait, given: null });
const sending = (sender, message, value, more = {}) =>
  ({ event: "sending", sender, senderMount: 1, message, value, coroutine: "sync", mount: 1, handle: "", ...more });
const sent = message => ({ event: "sent", message });
const received = (name, message, value) => ({ event: "received", ...of(name), message, value });
const logged = (name, value) => ({ event: "logged", ...of(name), value });
const finished = name => ({ event: "finished", ...of(name) });

const at = (run, k) => stateAt(run, k);
const end = run => stateAt(run, run.events.length);
const values = slips => slips.map(slip => slip.value);

const APP = component("App", [coroutine("sync"), coroutine("editor")]);

/** Two messages from one coroutine, received in this order. */
function two(order, shift = 0) {
  const number = { save: 1 + shift, publish: 2 + shift };
  return recording(APP, [
    asked("the application starts"), ...renders("App"), started("sync"), awaits("sync"), started("editor"),
    sending("editor", number.save, "save"), sent(number.save), sending("editor", number.publish, "publish"), sent(number.publish),
    finished("editor"),
    ...order.flatMap(value => [resumed("sync"), received("sync", number[value], value), logged("sync", value), awaits("sync")]),
    settled,
  ]);
}

test("before the first event nothing is mounted and no coroutine has started", () => {
  const state = at(two(["save", "publish"]), 0);
  assert.deepEqual([...state.components.values()].map(each => [each.name, each.mounted, each.renders]), [["App", "never", 0]]);
  assert.deepEqual([...state.coroutines.values()].map(each => [each.name, each.state]),
    [["sync", "not-started"], ["editor", "not-started"]]);
  assert.equal(state.last, null);
});

test("a coroutine has its turn, awaits, is ready, and ends", () => {
  const run = two(["save", "publish"]);
  const states = k => [...at(run, k).coroutines.values()].map(each => each.state);
  assert.deepEqual(states(4), ["turn", "not-started"]);
  assert.deepEqual(states(5), ["awaits", "not-started"]);
  assert.deepEqual(states(7), ["ready", "turn"]);
  assert.deepEqual(states(11), ["ready", "ended"]);
  assert.deepEqual(states(12), ["turn", "ended"]);
});

test("an await other than of a message is ready once its own number has completed", () => {
  const gate = { for: "gate", name: "connected" };
  const run = recording(APP, [...renders("App"), started("sync"), awaits("sync", 3, gate), { event: "completed", wait: 2, what: gate },
    { event: "completed", wait: 3, what: gate }, resumed("sync", 3)]);
  assert.deepEqual([4, 5, 6, 7].map(k => at(run, k).coroutines.get("sync@1").state), ["awaits", "awaits", "ready", "turn"]);
  assert.equal(at(run, 6).last.to, "coroutine sync@1.1");
});

test("a mailbox holds what was sent and not received, in the order of sending, whatever is received first", () => {
  const run = two(["publish", "save"]);
  const mailbox = k => values(at(run, k).coroutines.get("sync@1").mailbox);
  assert.deepEqual([6, 7, 9, 12, 13, 17].map(mailbox), [[], ["save"], ["save", "publish"], ["save", "publish"], ["save"], []]);
  assert.equal(at(run, 7).last.from, "coroutine editor@1.1");
  assert.equal(at(run, 7).last.to, "channel sync@1");
  assert.deepEqual(end(run).logs.map(({ value }) => value), ["publish", "save"]);
});

test("a send that throws leaves nothing, and a closed channel makes its receiver ready", () => {
  const run = recording(APP, [...renders("App"), started("sync"), sending("App", 1, "a"), { event: "send-threw", message: 1, what: "x" },
    { event: "closed-channel", ...of("sync") }, awaits("sync")]);
  assert.deepEqual(values(at(run, 5).coroutines.get("sync@1").mailbox), []);
  assert.equal(end(run).coroutines.get("sync@1").state, "ready");
});

test("a handle leads to the nearest coroutine of its type, at or above the component that looks it up", () => {
  const child = component("Child", [{ use: "handle", name: "task", type: "action" }]);
  const root = component("App", [coroutine("far", { type: "action" })],
    [component("Page", [coroutine("near", { type: "action" }), coroutine("other")], [child])]);
  const through = { coroutine: "", handle: "task", mount: 1 };
  const run = recording(root, [...renders("App"), ...renders("Page"), ...renders("Child"), sending("Child", 1, "a", through)]);
  assert.deepEqual(values(end(run).coroutines.get("near@1").mailbox), ["a"]);
  assert.deepEqual(values(end(run).coroutines.get("far@1").mailbox), []);
});

test("the handle of a new mount leads to the coroutine of that mount", () => {
  const child = component("Child", [{ use: "handle", name: "task", type: "message" }]);
  const root = component("App", [], [component("Page", [coroutine("sync")], [child])]);
  const run = recording(root, [...renders("App"), ...renders("Page"), ...renders("Child"), { event: "removing", component: "Page" },
    ...renders("Page", {}, 2), ...renders("Child", {}, 2), sending("Child", 1, "a", { coroutine: "", handle: "task", mount: 2 })]);
  assert.deepEqual(values(end(run).coroutines.get("sync@2").mailbox), ["a"]);
});

test("whoever is removed is removed with everything below, and a new mount begins anew", () => {
  const root = component("App", [], [component("Page", [coroutine("sync"), { use: "state", name: "count", initial: 0, read: true }],
    [component("Child")])]);
  const run = recording(root, [...renders("App"), ...renders("Page", { count: 0 }), ...renders("Child"), started("sync"),
    { event: "set-state", ...of("sync"), state: "count", value: 5 }, awaits("sync"),
    { event: "removing", component: "Page" }, { event: "dropped", ...of("sync") }, ...renders("Page", { count: 0 }, 2)]);
  const mounted = k => [...at(run, k).components.values()].map(each => each.mounted);
  assert.deepEqual(mounted(4), ["mounted", "mounted", "never"]);
  assert.deepEqual(mounted(9), ["mounted", "mounted", "mounted"]);
  assert.deepEqual(mounted(10), ["mounted", "removed", "removed"]);
  assert.equal(at(run, 11).coroutines.get("sync@1").state, "dropped");
  const state = end(run);
  assert.deepEqual([state.components.get("Page").mounted, state.components.get("Page").mount, state.components.get("Page").renders],
    ["mounted", 2, 1]);
  assert.equal(state.coroutines.get("sync@2").state, "not-started");
  assert.equal(state.values.get("state count").value, 0);
});

test("a value names the components that have rendered it since it was set", () => {
  const root = component("App", [{ use: "state", name: "count", initial: 0, read: true }, coroutine("sync")],
    [component("Child", [{ use: "read-state", state: "count" }])]);
  const run = recording(root, [...renders("App", { count: 0 }), ...renders("Child", { count: 0 }), started("sync"),
    { event: "set-state", ...of("sync"), state: "count", value: 0 }, ...renders("App", { count: 0 })]);
  const by = k => [...at(run, k).values.get("state count").renderedBy];
  assert.deepEqual(by(4), ["App", "Child"]);
  assert.deepEqual(by(6), []);
  assert.deepEqual(by(8), ["App"]);
});

test("the topmost atom root holds the atoms, and siblings hold their own", () => {
  const holder = (name, sync) => component(name, [{ use: "atoms" }, { use: "atom", atom: "user" }, coroutine(sync)],
    [component(name + " below", [{ use: "atoms" }, { use: "atom", atom: "user" }])]);
  const run = recording(component("App", [], [holder("Left", "l"), holder("Right", "r")]), [
    ...renders("App"), ...renders("Left", { user: null }), ...renders("Right", { user: null }), started("l"),
    { event: "set-atom", ...of("l"), atom: "user", value: "Ada" }, ...renders("Left below", { user: "Ada" })], { atoms: { user: null } });
  const state = end(run);
  assert.deepEqual([...state.values.keys()], ["atom user@Left", "atom user@Right"]);
  assert.deepEqual([state.values.get("atom user@Left").value, state.values.get("atom user@Right").value], ["Ada", null]);
  assert.deepEqual([...state.values.get("atom user@Left").renderedBy], ["Left below"]);
});

test("of the writes of several threads the one that is seen counts", () => {
  const root = component("App", [{ use: "shared", name: "config", initial: 0 }]);
  const written = (by, value) => ({ event: "written", by, shared: "config", value });
  const run = recording(root, [...renders("App", { config: 0 }), written("thread 1", 1), written("thread 2", 2),
    ...renders("App", { config: 1 }), settled, ...renders("App", { config: 2 })]);
  assert.equal(at(run, 4).values.get("shared config").value, 2);
  assert.equal(at(run, 6).values.get("shared config").value, 1);
  assert.equal(end(run).values.get("shared config").value, 1);
  assert.deepEqual([...end(run).threads.keys()], ["thread 1", "thread 2"]);
});

test("a refused set changes nothing, and one that is rendered does", () => {
  const root = component("App", [{ use: "state", name: "count", initial: 0, read: true }, coroutine("sync")]);
  const tried = { event: "tried-to-set", ...of("sync"), state: "count", value: 7 };
  const refused = recording(root, [...renders("App", { count: 0 }), started("sync"), tried, { event: "refused", ...of("sync"), state: "count" }]);
  const set = recording(root, [...renders("App", { count: 0 }), started("sync"), tried, ...renders("App", { count: 7 })]);
  assert.equal(end(refused).values.get("state count").value, 0);
  assert.equal(end(set).values.get("state count").value, 7);
});

test("the line that is being run is known, also while a body sends", () => {
  const run = recording(APP, [...renders("App"), started("editor"), { ...sending("editor", 1, "a"), line: 4 }, sent(1),
    { ...awaits("editor"), line: 5 }]);
  assert.deepEqual([3, 4, 5, 6].map(k => at(run, k).coroutines.get("editor@1").line), [0, 4, 4, 5]);
});

test("a body that is started twice has two runs", () => {
  const run = recording(APP, [...renders("App"), started("sync"), awaits("sync"), started("sync", 1, 2)]);
  assert.deepEqual(end(run).coroutines.get("sync@1").runs.map(each => [each.run, each.state]), [[1, "awaits"], [2, "turn"]]);
});

test("nonsense changes nothing and never throws", () => {
  const told = state => JSON.stringify([...state.components.values(), ...state.coroutines.values(), ...state.values, state.logs.length]);
  const run = two(["save", "publish"]);
  const nonsense = [null, 7, "x", [], {}, { event: "unheard-of" }, { event: "__proto__", component: "App" },
    { event: "rendered", component: "Nobody", shows: 3 }, { event: "started", coroutine: { name: "nobody", mount: 1, run: 1 } },
    { event: "started", coroutine: { name: "sync", mount: -1, run: 1 } }, { event: "received", coroutine: null, message: {} },
    { event: "sending" }, { event: "sent", message: 99 }, { event: "released" }, { event: "completed", wait: "x" },
    { event: "set-atom", coroutine: 3 }, { event: "written", by: null, shared: "nothing", value: 1 },
    { event: "removing", component: "__proto__" }, { event: "threw" }, { event: "constructor", component: "App" }];
  const before = told(end(run));
  for (const event of nonsense) {
    const more = { ...run, events: [...run.events, event] };
    assert.equal(told(end(more)), before, JSON.stringify(event));
    partingOf(run, more);
    besideOf(more, run);
    movesOf(more);
  }
  for (const empty of [{}, { application: null, events: null }, { application: { root: { hooks: 3, children: [null] } }, events: [asked(1)] }]) {
    stateAt(empty, 1);
    assert.equal(partingOf(empty, empty), null);
    movesOf(empty);
  }
  for (const k of [-1, 1e9, NaN, undefined, "x"]) {
    stateAt(run, k);
  }
});

test("a state does not depend on what was asked before, and one that is changed changes no other", () => {
  const run = two(["save", "publish"]);
  const forward = run.events.map((event, k) => at(run, k));
  for (let k = run.events.length - 1; k >= 0; k--) {
    assert.deepEqual(at({ ...run }, k), forward[k]);
  }
  at(run, 9).coroutines.get("sync@1").mailbox.pop();
  assert.equal(at(run, 9).coroutines.get("sync@1").mailbox.length, 2);
});

test("2,000 events can be scrubbed", () => {
  const events = [...renders("App"), started("sync")];
  for (let message = 1; events.length < 2_000; message++) {
    events.push(sending("App", message, message), sent(message));
  }
  const run = recording(APP, events);
  end(run);
  const began = process.hrtime.bigint();
  for (let k = 0; k < 2_000; k += 20) {
    at(run, k);
  }
  const each = Number(process.hrtime.bigint() - began) / 1e6 / 100;
  assert.ok(each < 50, `${each} ms for a position`);
});

test("behind a cut nobody knows what lies in a mailbox", () => {
  const run = recording(APP, [...renders("App"), sending("App", 1, "a"), { event: "cut", events: 500 }, sending("App", 600, "b")]);
  const { mailbox, unknown } = end(run).coroutines.get("sync@1");
  assert.deepEqual([values(mailbox), unknown, end(run).cut], [["b"], true, 500]);
});

test("two runs part where a party does something else, and at first sight of it", () => {
  const [left, right] = [two(["save", "publish"]), two(["publish", "save"])];
  assert.deepEqual(partingOf(left, right), { at: 13, left: 13, lacks: false, party: "coroutine sync@1.1" });
  assert.equal(partingOf(left, two(["save", "publish"])), null);
});

test("numbers that only name something do not part", () => {
  assert.equal(partingOf(two(["save", "publish"]), two(["save", "publish"], 40)), null);
});

test("the order among parties is free", () => {
  const [began, first, second] = [[asked("x"), ...renders("App")], [started("sync"), awaits("sync")], [started("editor"), finished("editor")]];
  assert.equal(partingOf(recording(APP, [...began, ...first, ...second, settled]),
    recording(APP, [...began, ...second, ...first, settled])), null);
});

test("what one run lacks shows at the end of the step", () => {
  const left = recording(APP, [asked("x"), ...renders("App"), started("sync"), settled, asked("y"), started("editor"), settled]);
  const right = recording(APP, [asked("x"), ...renders("App"), settled, asked("y"), started("editor"), settled]);
  assert.deepEqual(partingOf(left, right), { at: 4, left: 4, lacks: true, party: "coroutine sync@1.1" });
});

test("how often a component renders the same is no parting, what it renders is", () => {
  const run = (...shows) => recording(APP, [asked("x"), ...shows.flatMap(count => renders("App", { count })), settled]);
  assert.equal(partingOf(run(0, 1), run(0, 1, 1)), null);
  const withMore = (shows, value) => recording(APP, [...run(...shows).events, asked("y"), started("sync"), logged("sync", value)]);
  assert.equal(partingOf(withMore([0, 1], "a"), withMore([0, 0, 1, 1], "b")).at, 13);
  assert.equal(partingOf(withMore([0, 1], "a"), withMore([0, 2], "b")).at, 5);
});

test("where all parties do the same, what runs between two awaits is the parting", () => {
  const sets = { event: "set-state", ...of("sync"), state: "count", value: 1 };
  const left = recording(APP, [asked("x"), started("sync"), sets, awaits("sync"), ...renders("App"), settled]);
  const right = recording(APP, [asked("x"), started("sync"), sets, ...renders("App"), awaits("sync"), settled]);
  assert.equal(partingOf(left, right).at, 4);
  assert.equal(partingOf(right, right), null);
});

test("beside a run the other one is in step, and never goes back", () => {
  const [began, first, second] = [[asked("x"), ...renders("App")], [started("sync"), awaits("sync")], [started("editor"), finished("editor")]];
  const left = recording(APP, [...began, ...first, ...second, settled, asked("y"), logged("sync", 1), settled]);
  const right = recording(APP, [...began, ...second, ...first, settled, asked("y"), settled]);
  const positions = besideOf(left, right);
  assert.equal(positions.length, right.events.length + 1);
  positions.forEach((position, k) => assert.ok(k === 0 || position >= positions[k - 1]));
  assert.deepEqual(positions, [0, 1, 1, 3, 3, 3, 4, 7, 8, 9, 11]);
});

test("the steps of a run have the words of the scenario, and what is expected after them", () => {
  const step = (keyword, text) => ({ keyword, text });
  const run = recording(APP, [asked("the application starts"), settled, asked("\"a\" is sent to \"task\""), settled, asked("time passes"),
    settled, asked("time passes"), settled], { steps: [step("Given", "an application"), step("When", "\"a\" is sent through \"task\""),
    step("Then", "it logged \"a\""), step("When", "2 minutes pass"), step("Then", "it has ended"), step("And", "so has the other")] });
  assert.deepEqual(movesOf(run), [
    { at: 1, words: "the application starts", then: [] },
    { at: 3, words: "\"a\" is sent to \"task\"", then: ["it logged \"a\""] },
    { at: 5, words: "2 minutes pass", then: ["it has ended", "so has the other"] }]);
});

test("values are told as a feature has them", () => {
  assert.deepEqual(["a", 1, null, { age: 42 }, { SetUsername: "Bob" }].map(valueWords),
    ["\"a\"", "1", "None", "age 42", "SetUsername \"Bob\""]);
});
