Feature: The block to_owned: a coroutine that publishes its status

  A component keeps a status, at first "launching". The coroutine owns a handle to it, and sets the status to "working" once
  a second, for ever.

  The block sets the value it has set before, again and again; what that renders is not documented.

  Background:
    Given "App" keeps the state "sync status", initially "launching"
    And "App" runs the coroutine "sync", which owns "sync status":
      """
      forever
        wait 1 second
        set "sync status" to "working"
      """

  Rule: The component shows what the coroutine has set

    @STATE-1c
    Scenario: The first second
      When the application starts
      Then "App" shows "launching" as "sync status"
      When 1 second passes
      Then "App" shows "working" as "sync status"

  Rule: The handle stays good, render after render

    @OWNERSHIP-4c
    Scenario: A minute later
      When a listener sets "sync status" to "paused"
      Then "App" shows "paused" as "sync status"
      When 1 minute passes
      Then "App" shows "working" as "sync status"
