// Generated from protocol.schema.json by generate.sh; do not edit.
/**
 * A line of the Yieldpoint process protocol, version 2. The kit writes requests, the process writes events and replies. PROTOCOL.md says what the lines mean.
 */
export type Line = Request | Event | Reply;
export type Request =
  | HelloRequest
  | OpenRequest
  | SettleRequest
  | CompleteRequest
  | SendRequest
  | SendFromThreadRequest
  | RaceOfSendsRequest
  | WriteFromThreadRequest
  | RaceOfWritesRequest
  | SetRequest
  | FailInListenerRequest
  | FailInNextRenderRequest
  | RenderRequest
  | ShowRequest
  | RemoveRequest
  | SendAndRemoveRequest
  | CloseApplicationRequest
  | CloseRequest;
export type WholeNumber = number;
export type WholeNumberFrom1 = number;
export type Name = string;
export type Hook =
  | StateHook
  | ReadStateHook
  | ReturnEarlyHook
  | CoroutineHook
  | HandleHook
  | SharedHook
  | AtomsHook
  | AtomHook
  | SendHook;
export type Value =
  | (string | number | null)
  | {
      [k: string]: string | number;
    };
export type Instruction =
  | LogInstruction
  | AwaitInstruction
  | ForEachInstruction
  | ForeverInstruction
  | RepeatInstruction
  | IfInstruction
  | SetInstruction
  | AddToInstruction
  | ReadInstruction
  | SendInstruction
  | RememberInstruction
  | TryNextInstruction
  | CloseChannelInstruction
  | FailInstruction;
export type Expression = LiteralExpression | LocalExpression | RememberedExpression | ContentExpression;
export type Awaitable =
  MessageAwaitable | GateAwaitable | TimeAwaitable | TurnAwaitable | FeedItemAwaitable | ResponseAwaitable;
export type Series = MessageSeries | FeedItemSeries;
export type Condition = SameCondition | HasShapeCondition;
export type Event =
  | AwaitingEvent
  | BrokeEvent
  | ClosedChannelEvent
  | DroppedEvent
  | FailedEvent
  | FinishedEvent
  | FoundEmptyEvent
  | ListenerBeganEvent
  | ListenerEndedEvent
  | ListenerFailedEvent
  | ListenerSetEvent
  | LoggedEvent
  | LookedUpEvent
  | PollBeganEvent
  | PollEndedEvent
  | ReadSharedEvent
  | ReadStateEvent
  | ReceivedEvent
  | RefusedEvent
  | ReleasedEvent
  | RenderBeganEvent
  | RenderFailedEvent
  | RenderedEvent
  | ResumedEvent
  | SawEndEvent
  | SendThrewEvent
  | SendingEvent
  | SentEvent
  | SetAtomEvent
  | SetStateEvent
  | StartedEvent
  | ThrewEvent
  | TriedToSetEvent
  | TryingNextEvent
  | WrittenEvent;
export type AwaitableOfValues =
  | MessageAwaitableOfValues
  | GateAwaitableOfValues
  | TimeAwaitableOfValues
  | TurnAwaitableOfValues
  | FeedItemAwaitableOfValues
  | ResponseAwaitableOfValues;

export interface HelloRequest {
  op: "hello";
  protocol: WholeNumber;
  id: WholeNumberFrom1;
}
export interface OpenRequest {
  op: "open";
  application: Application;
  server: Name | null;
  id: WholeNumberFrom1;
}
export interface Application {
  root: Component;
  atoms: Values;
}
export interface Component {
  name: Name;
  shown: boolean;
  hooks: Hook[];
  children: Component[];
}
export interface StateHook {
  use: "state";
  name: Name;
  initial: Value;
  read: boolean;
}
export interface ReadStateHook {
  use: "read-state";
  state: Name;
}
export interface ReturnEarlyHook {
  use: "return-early";
  state: Name;
  value: Value;
}
export interface CoroutineHook {
  use: "coroutine";
  name: Name;
  type: Name;
  owns: Name[];
  borrows: Name[];
  captures: Target[];
  body: Instruction[];
}
export interface Target {
  kind: "state" | "atom" | "shared";
  name: Name;
}
export interface LogInstruction {
  do: "log";
  value: Expression;
}
export interface LiteralExpression {
  literal: Value;
}
export interface LocalExpression {
  local: Name;
}
export interface RememberedExpression {
  remembered: Expression;
}
export interface ContentExpression {
  contentOf: Name;
}
export interface AwaitInstruction {
  do: "await";
  what: Awaitable;
  local: Name | null;
}
export interface MessageAwaitable {
  for: "message";
}
export interface GateAwaitable {
  for: "gate";
  name: Name;
}
export interface TimeAwaitable {
  for: "time";
  milliseconds: WholeNumber;
}
export interface TurnAwaitable {
  for: "turn";
}
export interface FeedItemAwaitable {
  for: "feed-item";
  feed: Name;
}
export interface ResponseAwaitable {
  for: "response";
  method: "GET" | "PUT";
  path: Expression;
  body: Expression | null;
}
export interface ForEachInstruction {
  do: "for-each";
  local: Name;
  series: Series;
  block: Instruction[];
}
export interface MessageSeries {
  for: "message";
}
export interface FeedItemSeries {
  for: "feed-item";
  feed: Name;
}
export interface ForeverInstruction {
  do: "forever";
  block: Instruction[];
}
export interface RepeatInstruction {
  do: "repeat";
  times: WholeNumber;
  block: Instruction[];
}
export interface IfInstruction {
  do: "if";
  condition: Condition;
  then: Instruction[];
  otherwise: Instruction[];
}
export interface SameCondition {
  left: Expression;
  same: boolean;
  right: Expression;
}
export interface HasShapeCondition {
  value: Expression;
  shape: Name;
}
export interface SetInstruction {
  do: "set";
  target: Target;
  value: Expression;
}
export interface AddToInstruction {
  do: "add-to";
  state: Name;
  amount: number;
}
export interface ReadInstruction {
  do: "read";
  shared: Name;
  local: Name;
}
export interface SendInstruction {
  do: "send";
  value: Expression;
  address: Name;
}
export interface RememberInstruction {
  do: "remember";
  value: Expression;
  key: Expression;
}
export interface TryNextInstruction {
  do: "try-next";
  local: Name;
  otherwise: Expression;
}
export interface CloseChannelInstruction {
  do: "close-channel";
}
export interface FailInstruction {
  do: "fail";
}
export interface HandleHook {
  use: "handle";
  name: Name;
  type: Name;
}
export interface SharedHook {
  use: "shared";
  name: Name;
  initial: Value;
}
export interface AtomsHook {
  use: "atoms";
}
export interface AtomHook {
  use: "atom";
  atom: Name;
}
export interface SendHook {
  use: "send";
  value: Value;
  address: Name;
  renders: "first" | "every";
}
export interface Values {
  [k: string]: Value;
}
export interface SettleRequest {
  op: "settle";
  answered: WholeNumber[];
  id: WholeNumberFrom1;
}
export interface CompleteRequest {
  op: "complete";
  waits: Outcome[];
  id: WholeNumberFrom1;
}
export interface Outcome {
  wait: WholeNumber;
  value: Value;
}
export interface SendRequest {
  op: "send";
  component: Name | null;
  address: Name;
  messages: Message[];
  id: WholeNumberFrom1;
}
export interface Message {
  message: WholeNumberFrom1;
  value: Value;
}
export interface SendFromThreadRequest {
  op: "send-from-thread";
  address: Name;
  messages: Message[];
  id: WholeNumberFrom1;
}
export interface RaceOfSendsRequest {
  op: "race-of-sends";
  address: Name;
  threads: Message[][];
  id: WholeNumberFrom1;
}
export interface WriteFromThreadRequest {
  op: "write-from-thread";
  shared: Name;
  value: Value;
  id: WholeNumberFrom1;
}
export interface RaceOfWritesRequest {
  op: "race-of-writes";
  shared: Name;
  threads: Value[][];
  id: WholeNumberFrom1;
}
export interface SetRequest {
  op: "set";
  component: Name;
  state: Name;
  value: Value;
  kept: boolean;
  id: WholeNumberFrom1;
}
export interface FailInListenerRequest {
  op: "fail-in-listener";
  component: Name;
  id: WholeNumberFrom1;
}
export interface FailInNextRenderRequest {
  op: "fail-in-next-render";
  component: Name;
  id: WholeNumberFrom1;
}
export interface RenderRequest {
  op: "render";
  component: Name;
  id: WholeNumberFrom1;
}
export interface ShowRequest {
  op: "show";
  component: Name;
  parent: Name;
  id: WholeNumberFrom1;
}
export interface RemoveRequest {
  op: "remove";
  component: Name;
  parent: Name;
  id: WholeNumberFrom1;
}
export interface SendAndRemoveRequest {
  op: "send-and-remove";
  component: Name;
  address: Name;
  messages: Message[];
  removed: Name;
  id: WholeNumberFrom1;
}
export interface CloseApplicationRequest {
  op: "close-application";
  id: WholeNumberFrom1;
}
export interface CloseRequest {
  op: "close";
  id: WholeNumberFrom1;
}
export interface AwaitingEvent {
  event: "awaiting";
  coroutine: Coroutine;
  wait: WholeNumber;
  what: AwaitableOfValues;
  n: WholeNumberFrom1;
}
export interface Coroutine {
  name: Name;
  mount: WholeNumberFrom1;
  run: WholeNumberFrom1;
}
export interface MessageAwaitableOfValues {
  for: "message";
}
export interface GateAwaitableOfValues {
  for: "gate";
  name: Name;
}
export interface TimeAwaitableOfValues {
  for: "time";
  milliseconds: WholeNumber;
}
export interface TurnAwaitableOfValues {
  for: "turn";
}
export interface FeedItemAwaitableOfValues {
  for: "feed-item";
  feed: Name;
}
export interface ResponseAwaitableOfValues {
  for: "response";
  method: "GET" | "PUT";
  path: Value;
  body: Value;
}
export interface BrokeEvent {
  event: "broke";
  coroutine: Coroutine;
  what: string;
  n: WholeNumberFrom1;
}
export interface ClosedChannelEvent {
  event: "closed-channel";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface DroppedEvent {
  event: "dropped";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface FailedEvent {
  event: "failed";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface FinishedEvent {
  event: "finished";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface FoundEmptyEvent {
  event: "found-empty";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface ListenerBeganEvent {
  event: "listener-began";
  component: Name;
  n: WholeNumberFrom1;
}
export interface ListenerEndedEvent {
  event: "listener-ended";
  component: Name;
  n: WholeNumberFrom1;
}
export interface ListenerFailedEvent {
  event: "listener-failed";
  component: Name;
  n: WholeNumberFrom1;
}
export interface ListenerSetEvent {
  event: "listener-set";
  component: Name;
  state: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface LoggedEvent {
  event: "logged";
  coroutine: Coroutine;
  value: Value;
  n: WholeNumberFrom1;
}
export interface LookedUpEvent {
  event: "looked-up";
  component: Name;
  handle: string;
  found: boolean;
  n: WholeNumberFrom1;
}
export interface PollBeganEvent {
  event: "poll-began";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface PollEndedEvent {
  event: "poll-ended";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface ReadSharedEvent {
  event: "read-shared";
  coroutine: Coroutine;
  shared: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface ReadStateEvent {
  event: "read-state";
  coroutine: Coroutine;
  state: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface ReceivedEvent {
  event: "received";
  coroutine: Coroutine;
  message: WholeNumberFrom1;
  value: Value;
  n: WholeNumberFrom1;
}
export interface RefusedEvent {
  event: "refused";
  coroutine: Coroutine;
  state: Name;
  n: WholeNumberFrom1;
}
export interface ReleasedEvent {
  event: "released";
  message: WholeNumberFrom1;
  n: WholeNumberFrom1;
}
export interface RenderBeganEvent {
  event: "render-began";
  component: Name;
  mount: WholeNumberFrom1;
  n: WholeNumberFrom1;
}
export interface RenderFailedEvent {
  event: "render-failed";
  component: Name;
  mount: WholeNumberFrom1;
  n: WholeNumberFrom1;
}
export interface RenderedEvent {
  event: "rendered";
  component: Name;
  mount: WholeNumberFrom1;
  shows: Values;
  n: WholeNumberFrom1;
}
export interface ResumedEvent {
  event: "resumed";
  coroutine: Coroutine;
  wait: WholeNumber;
  given: Value;
  n: WholeNumberFrom1;
}
export interface SawEndEvent {
  event: "saw-end";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface SendThrewEvent {
  event: "send-threw";
  message: WholeNumberFrom1;
  what: string;
  n: WholeNumberFrom1;
}
export interface SendingEvent {
  event: "sending";
  sender: Name;
  senderMount: WholeNumber;
  message: WholeNumberFrom1;
  value: Value;
  coroutine: string;
  mount: WholeNumberFrom1;
  handle: string;
  n: WholeNumberFrom1;
}
export interface SentEvent {
  event: "sent";
  message: WholeNumberFrom1;
  n: WholeNumberFrom1;
}
export interface SetAtomEvent {
  event: "set-atom";
  coroutine: Coroutine;
  atom: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface SetStateEvent {
  event: "set-state";
  coroutine: Coroutine;
  state: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface StartedEvent {
  event: "started";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface ThrewEvent {
  event: "threw";
  by: Name;
  mount: WholeNumber;
  operation:
    | "receive"
    | "try-next"
    | "close-channel"
    | "await"
    | "set-state"
    | "read-state"
    | "set-atom"
    | "read-atom"
    | "init-atoms"
    | "find-atoms"
    | "write-shared"
    | "read-shared"
    | "use-shared"
    | "use-coroutine"
    | "look-up"
    | "use-state"
    | "render"
    | "show-child"
    | "make-listener"
    | "fire-listener"
    | "schedule-update"
    | "render-again";
  subject: string;
  what: string;
  n: WholeNumberFrom1;
}
export interface TriedToSetEvent {
  event: "tried-to-set";
  coroutine: Coroutine;
  state: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface TryingNextEvent {
  event: "trying-next";
  coroutine: Coroutine;
  n: WholeNumberFrom1;
}
export interface WrittenEvent {
  event: "written";
  by: Name;
  shared: Name;
  value: Value;
  n: WholeNumberFrom1;
}
export interface Reply {
  reply: WholeNumberFrom1;
  failed?: string;
  protocol?: WholeNumber;
  name?: string;
  language?: Name;
  version?: Name;
  absent?: {
    atoms?: Name;
    external?: Name;
    http?: Name;
    borrowing?: Name;
    try_next?: Name;
    release?: Name;
    early_return?: Name;
  };
}
