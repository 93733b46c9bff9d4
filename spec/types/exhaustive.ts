// Uses each request, instruction and event by its name: compiles under --strict only if protocol.ts tells them apart, and has them all.
import type { Event, Instruction, Line, Reply, Request } from "./protocol";

type Requests = { [Op in Request["op"]]: (request: Extract<Request, { op: Op }>) => Event[] };

/** What a process does for each request. A missing or a misspelt operation does not compile. */
export const requests: Requests = {
  "hello": (request) => nothing(request.protocol),
  "open": (request) => nothing(request.application.root),
  "settle": (request) => nothing(request.answered),
  "complete": (request) => nothing(request.waits),
  "send": (request) => nothing(request.messages),
  "send-from-thread": (request) => nothing(request.messages),
  "race-of-sends": (request) => nothing(request.threads),
  "write-from-thread": (request) => nothing(request.value),
  "race-of-writes": (request) => nothing(request.threads),
  "set": (request) => nothing(request.kept),
  "fail-in-listener": (request) => nothing(request.component),
  "fail-in-next-render": (request) => nothing(request.component),
  "render": (request) => nothing(request.component),
  "show": (request) => nothing(request.parent),
  "remove": (request) => nothing(request.parent),
  "send-and-remove": (request) => nothing(request.removed),
  "close-application": (request) => nothing(request.id),
  "close": (request) => nothing(request.id),
};

/** The kind of each instruction of a body. The last branch compiles only if no kind is left. */
export function kind(line: Instruction): string {
  switch (line.do) {
    case "log":
    case "await":
    case "for-each":
    case "forever":
    case "repeat":
    case "if":
    case "set":
    case "add-to":
    case "read":
    case "send":
    case "remember":
    case "try-next":
    case "close-channel":
    case "fail":
      return line.do;
    default:
      return never(line);
  }
}

/** What an event is about. The last branch compiles only if no event is left. */
export function about(event: Event): string {
  switch (event.event) {
    case "awaiting":
    case "broke":
    case "closed-channel":
    case "dropped":
    case "failed":
    case "finished":
    case "found-empty":
    case "logged":
    case "poll-began":
    case "poll-ended":
    case "read-shared":
    case "read-state":
    case "received":
    case "refused":
    case "resumed":
    case "saw-end":
    case "set-atom":
    case "set-state":
    case "started":
    case "tried-to-set":
    case "trying-next":
      return event.coroutine.name;
    case "listener-began":
    case "listener-ended":
    case "listener-failed":
    case "listener-set":
    case "looked-up":
    case "render-began":
    case "render-failed":
    case "rendered":
      return event.component;
    case "released":
    case "send-threw":
    case "sending":
    case "sent":
      return String(event.message);
    case "threw":
    case "written":
      return event.by;
    default:
      return never(event);
  }
}

/** Tells the three kinds of lines apart. */
export function sort(line: Line): "request" | "event" | "reply" {
  if ("op" in line) {
    return "request";
  }
  if ("event" in line) {
    return "event";
  }
  const reply: Reply = line;
  return reply.failed === undefined ? "reply" : "reply";
}

function nothing(_: unknown): Event[] {
  return [];
}

function never(value: never): never {
  throw new Error(`unknown: ${value}`);
}
