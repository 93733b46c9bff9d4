Feature: Coroutines that are ready at the same time may run in any order

  No clause depends on this order. The scenario records the order in which the runtime runs the coroutines, so that runtimes can be
  compared; every order is accepted.

  Rule: Coroutines that are ready at the same time may run in any order

    @YIELDING-8a
    Scenario: The coroutine of a child is woken before the coroutine of the parent
      Given "App" has the child "Page"
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "Page" runs the coroutine "profile":
        """
        for each action
          log action
        """
      When the next steps happen before the application settles
      And "save" is sent to "profile"
      And "update" is sent to "sync"
      And the application settles
      Then "profile" logged "save"
      And "sync" logged "update"
      And the verdict records whether "profile" or "sync" logged first
