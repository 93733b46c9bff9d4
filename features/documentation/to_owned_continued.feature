Feature: The block to_owned_continued: a coroutine that owns two handles

  The macro `to_owned!` clones several handles at once, and the coroutine owns them. Both states of the block are of
  one type and both are initially "Launching", so neither the type nor the value tells one from the other.

  Where the feature differs: the body of the block is a comment, `// ...`. Here the coroutine sets one state and then
  the other, each after a wait. Nothing is sent to `sync_task` in the block; a scenario sends, and the message has no
  effect ([ERRATUM-3](../../spec/ERRATA.md)).

  Background:
    Given "App" keeps the state "sync status", initially "Launching"
    And "App" keeps the state "load status", initially "Launching"
    And "App" runs the coroutine "sync task" for messages of the type "SyncAction", which owns "sync status" and "load status":
      """
      wait at the gate "connected"
      set "sync status" to "Working"
      wait at the gate "loaded"
      set "load status" to "Working"
      """

  Rule: A coroutine can own several handles, each of which refers to a state of its own

    @OWNERSHIP-3c
    Scenario: Two states with equal values are set one after the other
      When the gate "connected" opens
      Then "App" shows "Working" as "sync status"
      And "App" shows "Launching" as "load status"
      When the gate "loaded" opens
      Then "App" shows "Working" as "load status"

  Rule: Sending never waits, and a message that is never received has no effect

    @CHANNEL-6d
    Scenario: Messages sent to a coroutine that only waits at gates have no effect
      When SetUsername "Bob" is sent to "sync task"
      Then "App" shows "Launching" as "sync status"
      When the gate "connected" opens
      And SetUsername "Ada" and SetUsername "Eve" are sent to "sync task"
      Then "App" shows "Working" as "sync status"
      And "App" shows "Launching" as "load status"
      When the gate "loaded" opens
      Then "App" shows "Working" as "load status"
      And "sync task" has ended
