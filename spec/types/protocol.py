# Generated from protocol.schema.json by generate.sh; do not edit.

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict, Union

Name: TypeAlias = str


WholeNumber: TypeAlias = int


WholeNumberFrom1: TypeAlias = int


Value: TypeAlias = str | int | dict[str, str | int] | None


Values: TypeAlias = dict[str, Value]


class HelloRequest(TypedDict):
    op: Literal['hello']
    protocol: WholeNumber
    id: WholeNumberFrom1


class SettleRequest(TypedDict):
    op: Literal['settle']
    answered: list[WholeNumber]
    id: WholeNumberFrom1


class WriteFromThreadRequest(TypedDict):
    op: Literal['write-from-thread']
    shared: Name
    value: Value
    id: WholeNumberFrom1


class RaceOfWritesRequest(TypedDict):
    op: Literal['race-of-writes']
    shared: Name
    threads: list[list[Value]]
    id: WholeNumberFrom1


class SetRequest(TypedDict):
    op: Literal['set']
    component: Name
    state: Name
    value: Value
    kept: bool
    id: WholeNumberFrom1


class FailInListenerRequest(TypedDict):
    op: Literal['fail-in-listener']
    component: Name
    id: WholeNumberFrom1


class FailInNextRenderRequest(TypedDict):
    op: Literal['fail-in-next-render']
    component: Name
    id: WholeNumberFrom1


class RenderRequest(TypedDict):
    op: Literal['render']
    component: Name
    id: WholeNumberFrom1


class ShowRequest(TypedDict):
    op: Literal['show']
    component: Name
    parent: Name
    id: WholeNumberFrom1


class RemoveRequest(TypedDict):
    op: Literal['remove']
    component: Name
    parent: Name
    id: WholeNumberFrom1


class CloseApplicationRequest(TypedDict):
    op: Literal['close-application']
    id: WholeNumberFrom1


class CloseRequest(TypedDict):
    op: Literal['close']
    id: WholeNumberFrom1


class StateHook(TypedDict):
    use: Literal['state']
    name: Name
    initial: Value
    read: bool


class ReadStateHook(TypedDict):
    use: Literal['read-state']
    state: Name


class ReturnEarlyHook(TypedDict):
    use: Literal['return-early']
    state: Name
    value: Value


class HandleHook(TypedDict):
    use: Literal['handle']
    name: Name
    type: Name


class SharedHook(TypedDict):
    use: Literal['shared']
    name: Name
    initial: Value


class AtomsHook(TypedDict):
    use: Literal['atoms']


class AtomHook(TypedDict):
    use: Literal['atom']
    atom: Name


class SendHook(TypedDict):
    use: Literal['send']
    value: Value
    address: Name
    renders: Literal['first', 'every']


class Target(TypedDict):
    kind: Literal['state', 'atom', 'shared']
    name: Name


class AddToInstruction(TypedDict):
    do: Literal['add-to']
    state: Name
    amount: int


class ReadInstruction(TypedDict):
    do: Literal['read']
    shared: Name
    local: Name


class CloseChannelInstruction(TypedDict):
    do: Literal['close-channel']


class FailInstruction(TypedDict):
    do: Literal['fail']


class LiteralExpression(TypedDict):
    literal: Value


class LocalExpression(TypedDict):
    local: Name


class ContentExpression(TypedDict):
    contentOf: Name


MessageAwaitable = TypedDict(
    'MessageAwaitable',
    {
        'for': Literal['message']
    },
)


GateAwaitable = TypedDict(
    'GateAwaitable',
    {
        'for': Literal['gate'],
        'name': Name,
    },
)


TimeAwaitable = TypedDict(
    'TimeAwaitable',
    {
        'for': Literal['time'],
        'milliseconds': WholeNumber,
    },
)


TurnAwaitable = TypedDict(
    'TurnAwaitable',
    {
        'for': Literal['turn']
    },
)


FeedItemAwaitable = TypedDict(
    'FeedItemAwaitable',
    {
        'for': Literal['feed-item'],
        'feed': Name,
    },
)


MessageSeries = TypedDict(
    'MessageSeries',
    {
        'for': Literal['message']
    },
)


FeedItemSeries = TypedDict(
    'FeedItemSeries',
    {
        'for': Literal['feed-item'],
        'feed': Name,
    },
)


Series: TypeAlias = MessageSeries | FeedItemSeries


class Outcome(TypedDict):
    wait: WholeNumber
    value: Value


class Message(TypedDict):
    message: WholeNumberFrom1
    value: Value


class Coroutine(TypedDict):
    name: Name
    mount: WholeNumberFrom1
    run: WholeNumberFrom1


MessageAwaitableOfValues = TypedDict(
    'MessageAwaitableOfValues',
    {
        'for': Literal['message']
    },
)


GateAwaitableOfValues = TypedDict(
    'GateAwaitableOfValues',
    {
        'for': Literal['gate'],
        'name': Name,
    },
)


TimeAwaitableOfValues = TypedDict(
    'TimeAwaitableOfValues',
    {
        'for': Literal['time'],
        'milliseconds': WholeNumber,
    },
)


TurnAwaitableOfValues = TypedDict(
    'TurnAwaitableOfValues',
    {
        'for': Literal['turn']
    },
)


FeedItemAwaitableOfValues = TypedDict(
    'FeedItemAwaitableOfValues',
    {
        'for': Literal['feed-item'],
        'feed': Name,
    },
)


ResponseAwaitableOfValues = TypedDict(
    'ResponseAwaitableOfValues',
    {
        'for': Literal['response'],
        'method': Literal['GET', 'PUT'],
        'path': Value,
        'body': Value,
    },
)


AwaitableOfValues: TypeAlias = MessageAwaitableOfValues | GateAwaitableOfValues | TimeAwaitableOfValues | TurnAwaitableOfValues | FeedItemAwaitableOfValues | ResponseAwaitableOfValues


class AwaitingEvent(TypedDict):
    event: Literal['awaiting']
    coroutine: Coroutine
    wait: WholeNumber
    what: AwaitableOfValues
    n: WholeNumberFrom1


class BrokeEvent(TypedDict):
    event: Literal['broke']
    coroutine: Coroutine
    what: str
    n: WholeNumberFrom1


class ClosedChannelEvent(TypedDict):
    event: Literal['closed-channel']
    coroutine: Coroutine
    n: WholeNumberFrom1


class DroppedEvent(TypedDict):
    event: Literal['dropped']
    coroutine: Coroutine
    n: WholeNumberFrom1


class FailedEvent(TypedDict):
    event: Literal['failed']
    coroutine: Coroutine
    n: WholeNumberFrom1


class FinishedEvent(TypedDict):
    event: Literal['finished']
    coroutine: Coroutine
    n: WholeNumberFrom1


class FoundEmptyEvent(TypedDict):
    event: Literal['found-empty']
    coroutine: Coroutine
    n: WholeNumberFrom1


class ListenerBeganEvent(TypedDict):
    event: Literal['listener-began']
    component: Name
    n: WholeNumberFrom1


class ListenerEndedEvent(TypedDict):
    event: Literal['listener-ended']
    component: Name
    n: WholeNumberFrom1


class ListenerFailedEvent(TypedDict):
    event: Literal['listener-failed']
    component: Name
    n: WholeNumberFrom1


class ListenerSetEvent(TypedDict):
    event: Literal['listener-set']
    component: Name
    state: Name
    value: Value
    n: WholeNumberFrom1


class LoggedEvent(TypedDict):
    event: Literal['logged']
    coroutine: Coroutine
    value: Value
    n: WholeNumberFrom1


class LookedUpEvent(TypedDict):
    event: Literal['looked-up']
    component: Name
    handle: str
    found: bool
    n: WholeNumberFrom1


class PollBeganEvent(TypedDict):
    event: Literal['poll-began']
    coroutine: Coroutine
    n: WholeNumberFrom1


class PollEndedEvent(TypedDict):
    event: Literal['poll-ended']
    coroutine: Coroutine
    n: WholeNumberFrom1


class ReadSharedEvent(TypedDict):
    event: Literal['read-shared']
    coroutine: Coroutine
    shared: Name
    value: Value
    n: WholeNumberFrom1


class ReadStateEvent(TypedDict):
    event: Literal['read-state']
    coroutine: Coroutine
    state: Name
    value: Value
    n: WholeNumberFrom1


class ReceivedEvent(TypedDict):
    event: Literal['received']
    coroutine: Coroutine
    message: WholeNumberFrom1
    value: Value
    n: WholeNumberFrom1


class RefusedEvent(TypedDict):
    event: Literal['refused']
    coroutine: Coroutine
    state: Name
    n: WholeNumberFrom1


class ReleasedEvent(TypedDict):
    event: Literal['released']
    message: WholeNumberFrom1
    n: WholeNumberFrom1


class RenderBeganEvent(TypedDict):
    event: Literal['render-began']
    component: Name
    mount: WholeNumberFrom1
    n: WholeNumberFrom1


class RenderFailedEvent(TypedDict):
    event: Literal['render-failed']
    component: Name
    mount: WholeNumberFrom1
    n: WholeNumberFrom1


class RenderedEvent(TypedDict):
    event: Literal['rendered']
    component: Name
    mount: WholeNumberFrom1
    shows: Values
    n: WholeNumberFrom1


class ResumedEvent(TypedDict):
    event: Literal['resumed']
    coroutine: Coroutine
    wait: WholeNumber
    given: Value
    n: WholeNumberFrom1


class SawEndEvent(TypedDict):
    event: Literal['saw-end']
    coroutine: Coroutine
    n: WholeNumberFrom1


class SendThrewEvent(TypedDict):
    event: Literal['send-threw']
    message: WholeNumberFrom1
    what: str
    n: WholeNumberFrom1


class SendingEvent(TypedDict):
    event: Literal['sending']
    sender: Name
    senderMount: WholeNumber
    message: WholeNumberFrom1
    value: Value
    coroutine: str
    mount: WholeNumberFrom1
    handle: str
    n: WholeNumberFrom1


class SentEvent(TypedDict):
    event: Literal['sent']
    message: WholeNumberFrom1
    n: WholeNumberFrom1


class SetAtomEvent(TypedDict):
    event: Literal['set-atom']
    coroutine: Coroutine
    atom: Name
    value: Value
    n: WholeNumberFrom1


class SetStateEvent(TypedDict):
    event: Literal['set-state']
    coroutine: Coroutine
    state: Name
    value: Value
    n: WholeNumberFrom1


class StartedEvent(TypedDict):
    event: Literal['started']
    coroutine: Coroutine
    n: WholeNumberFrom1


class ThrewEvent(TypedDict):
    event: Literal['threw']
    by: Name
    mount: WholeNumber
    operation: Literal['receive', 'try-next', 'close-channel', 'await', 'set-state', 'read-state', 'set-atom', 'read-atom', 'init-atoms', 'find-atoms', 'write-shared', 'read-shared', 'use-shared', 'use-coroutine', 'look-up', 'use-state', 'render', 'show-child', 'make-listener', 'fire-listener', 'schedule-update', 'render-again']
    subject: str
    what: str
    n: WholeNumberFrom1


class TriedToSetEvent(TypedDict):
    event: Literal['tried-to-set']
    coroutine: Coroutine
    state: Name
    value: Value
    n: WholeNumberFrom1


class TryingNextEvent(TypedDict):
    event: Literal['trying-next']
    coroutine: Coroutine
    n: WholeNumberFrom1


class WrittenEvent(TypedDict):
    event: Literal['written']
    by: Name
    shared: Name
    value: Value
    n: WholeNumberFrom1


Event: TypeAlias = AwaitingEvent | BrokeEvent | ClosedChannelEvent | DroppedEvent | FailedEvent | FinishedEvent | FoundEmptyEvent | ListenerBeganEvent | ListenerEndedEvent | ListenerFailedEvent | ListenerSetEvent | LoggedEvent | LookedUpEvent | PollBeganEvent | PollEndedEvent | ReadSharedEvent | ReadStateEvent | ReceivedEvent | RefusedEvent | ReleasedEvent | RenderBeganEvent | RenderFailedEvent | RenderedEvent | ResumedEvent | SawEndEvent | SendThrewEvent | SendingEvent | SentEvent | SetAtomEvent | SetStateEvent | StartedEvent | ThrewEvent | TriedToSetEvent | TryingNextEvent | WrittenEvent


class Absent(TypedDict):
    atoms: NotRequired[Name]
    external: NotRequired[Name]
    http: NotRequired[Name]
    borrowing: NotRequired[Name]
    try_next: NotRequired[Name]
    release: NotRequired[Name]
    early_return: NotRequired[Name]


class Reply(TypedDict):
    reply: WholeNumberFrom1
    failed: NotRequired[str]
    protocol: NotRequired[WholeNumber]
    name: NotRequired[str]
    language: NotRequired[Name]
    version: NotRequired[Name]
    absent: NotRequired[Absent]


class CompleteRequest(TypedDict):
    op: Literal['complete']
    waits: list[Outcome]
    id: WholeNumberFrom1


class SendRequest(TypedDict):
    op: Literal['send']
    component: Name | None
    address: Name
    messages: list[Message]
    id: WholeNumberFrom1


class SendFromThreadRequest(TypedDict):
    op: Literal['send-from-thread']
    address: Name
    messages: list[Message]
    id: WholeNumberFrom1


class RaceOfSendsRequest(TypedDict):
    op: Literal['race-of-sends']
    address: Name
    threads: list[list[Message]]
    id: WholeNumberFrom1


class SendAndRemoveRequest(TypedDict):
    op: Literal['send-and-remove']
    component: Name
    address: Name
    messages: list[Message]
    removed: Name
    id: WholeNumberFrom1


Line: TypeAlias = Union["Request", Event, Reply]


class OpenRequest(TypedDict):
    op: Literal['open']
    application: Application
    server: Name | None
    id: WholeNumberFrom1


Request: TypeAlias = HelloRequest | OpenRequest | SettleRequest | CompleteRequest | SendRequest | SendFromThreadRequest | RaceOfSendsRequest | WriteFromThreadRequest | RaceOfWritesRequest | SetRequest | FailInListenerRequest | FailInNextRenderRequest | RenderRequest | ShowRequest | RemoveRequest | SendAndRemoveRequest | CloseApplicationRequest | CloseRequest


class Application(TypedDict):
    root: Component
    atoms: Values


class Component(TypedDict):
    name: Name
    shown: bool
    hooks: list[Hook]
    children: list[Component]


class CoroutineHook(TypedDict):
    use: Literal['coroutine']
    name: Name
    type: Name
    owns: list[Name]
    borrows: list[Name]
    captures: list[Target]
    body: list[Instruction]


Hook: TypeAlias = StateHook | ReadStateHook | ReturnEarlyHook | CoroutineHook | HandleHook | SharedHook | AtomsHook | AtomHook | SendHook


class LogInstruction(TypedDict):
    do: Literal['log']
    value: Expression


class AwaitInstruction(TypedDict):
    do: Literal['await']
    what: Awaitable
    local: Name | None


class ForEachInstruction(TypedDict):
    do: Literal['for-each']
    local: Name
    series: Series
    block: list[Instruction]


class ForeverInstruction(TypedDict):
    do: Literal['forever']
    block: list[Instruction]


class RepeatInstruction(TypedDict):
    do: Literal['repeat']
    times: WholeNumber
    block: list[Instruction]


class IfInstruction(TypedDict):
    do: Literal['if']
    condition: Condition
    then: list[Instruction]
    otherwise: list[Instruction]


class SetInstruction(TypedDict):
    do: Literal['set']
    target: Target
    value: Expression


class SendInstruction(TypedDict):
    do: Literal['send']
    value: Expression
    address: Name


class RememberInstruction(TypedDict):
    do: Literal['remember']
    value: Expression
    key: Expression


class TryNextInstruction(TypedDict):
    do: Literal['try-next']
    local: Name
    otherwise: Expression


Instruction: TypeAlias = LogInstruction | AwaitInstruction | ForEachInstruction | ForeverInstruction | RepeatInstruction | IfInstruction | SetInstruction | AddToInstruction | ReadInstruction | SendInstruction | RememberInstruction | TryNextInstruction | CloseChannelInstruction | FailInstruction


class RememberedExpression(TypedDict):
    remembered: Expression


Expression: TypeAlias = LiteralExpression | LocalExpression | RememberedExpression | ContentExpression


ResponseAwaitable = TypedDict(
    'ResponseAwaitable',
    {
        'for': Literal['response'],
        'method': Literal['GET', 'PUT'],
        'path': Expression,
        'body': Expression | None,
    },
)


Awaitable: TypeAlias = MessageAwaitable | GateAwaitable | TimeAwaitable | TurnAwaitable | FeedItemAwaitable | ResponseAwaitable


class SameCondition(TypedDict):
    left: Expression
    same: bool
    right: Expression


class HasShapeCondition(TypedDict):
    value: Expression
    shape: Name


Condition: TypeAlias = SameCondition | HasShapeCondition
