Feature: A coroutine publishes what it has worked out

  A component keeps state, and shows it when it renders. A coroutine that owns a handle to that state can set it; the
  component then renders again.

  Rule: Once the application has settled, the component shows the value that was set last

    @STATE-1a
    Scenario: The work is done
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When the application starts
      Then "App" shows "launching" as "status"
      When the gate "connected" opens
      Then "App" shows "working" as "status"

    @STATE-1b
    Scenario: The work takes several steps
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "worker", which owns "progress":
        """
        3 times
          yield once
          add 10 to "progress"
        """
      When the application starts
      Then "App" shows 30 as "progress"
