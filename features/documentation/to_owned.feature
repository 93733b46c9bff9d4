Feature: The block to_owned: a coroutine that sets a status every second

  A component keeps a status, initially "Launching". Its coroutine owns a handle to the status and, in an endless
  loop, waits for a second and sets the status to "Working".

  In the block the two values are the variants `Status::Launching` and `Status::Working`, and `sync_status.to_owned()`
  creates the handle that the coroutine owns. The block waits with `tokio::time::sleep`; here a second is one of virtual time.

  Where the feature differs: the block sends nothing to `sync_task`; a scenario does. Dioxus discards such a message
  at once, because the body does not mention `rx`; here it is enough that the message has no effect
  ([ERRATUM-3](../../spec/ERRATA.md)). The listener that sets the status back is not in the block either. From the
  second round on the block sets the value that the state has already; only what "App" shows is checked
  ([ERRATUM-4](../../spec/ERRATA.md)).

  Background:
    Given "App" keeps the state "sync status", initially "Launching"
    And "App" runs the coroutine "sync task" for messages of the type "SyncAction", which owns "sync status":
      """
      forever
        wait 1 second
        set "sync status" to "Working"
      """

  Rule: A component renders the value that its coroutine has set last

    @STATE-1c
    Scenario: A coroutine sets its status after a second
      When the application starts
      Then "App" shows "Launching" as "sync status"
      When 1 second passes
      Then "App" shows "Working" as "sync status"

  Rule: An owned handle remains valid after the render that created it, and after later renders

    @OWNERSHIP-4c
    Scenario: A coroutine sets its status again after the status was set back and a minute has passed
      When a listener sets "sync status" to "Launching"
      Then "App" shows "Launching" as "sync status"
      When 1 minute passes
      Then "App" shows "Working" as "sync status"

  Rule: Sending never waits, and a message that is never received has no effect

    @CHANNEL-6c
    Scenario: Messages sent to a coroutine that only waits for the time have no effect
      When SetUsername "Bob" is sent to "sync task"
      Then "App" shows "Launching" as "sync status"
      When 2 seconds pass
      Then "App" shows "Working" as "sync status"
      When a listener sets "sync status" to "Launching"
      And SetUsername "Ada" and SetUsername "Eve" are sent to "sync task"
      Then "App" shows "Launching" as "sync status"
      When 1 second passes
      Then "App" shows "Working" as "sync status"
