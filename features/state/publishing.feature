Feature: A coroutine publishes values by setting a state

  A component keeps states, made with use_state, and shows their values when it renders. A coroutine that owns a handle to a state can
  set it; the component then renders again, with the new value. The pages call this
  "yielding values"; it is not the yielding at an await of the chapter before.

  Rule: When the application has settled, the component shows the value that was set last

    @STATE-1a
    Scenario: A component shows the status that its coroutine sets after an await
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
    Scenario: A component shows the progress that its coroutine has made in three steps
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "sync", which owns "progress":
        """
        3 times
          yield once
          add 10 to "progress"
        """
      When the application starts
      Then "App" shows 30 as "progress"
