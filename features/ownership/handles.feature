Feature: A coroutine owns the handles that it keeps

  When a component renders, it borrows a handle to each of its states. The render and the listeners that it creates may use the borrowed
  handle, and nothing else may. A coroutine outlives the render, so it needs a handle of its own: the component makes a copy of the
  handle, which refers to the same state (in Rust it is a clone, made with to_owned!), and gives the copy to the body. The scenarios
  then say that the coroutine "owns" the state; several coroutines can own one state. A coroutine that "borrows" a state kept the borrowed
  handle instead. Rust refuses to compile such a body; elsewhere,
  setting the state has no effect, and the body may fail at the set.

  A component can pass an owned handle on to the components below it, so a coroutine of a child may own a state of "App". A listener
  that sets a state of a removed component uses a handle that was kept.

  Rule: A borrowed handle has no effect outside the render that borrowed it and the listeners of that render

    @OWNERSHIP-1a
    Scenario: A coroutine cannot set a state through a handle that its component's render borrowed
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which borrows "status":
        """
        wait at the gate "connected"
        log "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "sync" logged "connected"
      And "App" shows "launching" as "status"

    @OWNERSHIP-1b
    Scenario: A listener can set a state through the handle that its render borrowed
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync":
        """
        log "started"
        """
      When a listener sets "status" to "clicked"
      Then "App" shows "clicked" as "status"
      And "sync" logged "started"

  Rule: An owned handle is a handle to the same state

    @OWNERSHIP-2a
    Scenario: The component shows what its coroutine sets through an owned handle
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        set "status" to "working"
        """
      When the application starts
      Then "App" shows "working" as "status"

    @OWNERSHIP-2b
    Scenario: A coroutine adds to the value that a listener has set
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "sync", which owns "progress":
        """
        wait at the gate "connected"
        add 1 to "progress"
        """
      When a listener sets "progress" to 41
      And the gate "connected" opens
      Then "App" shows 42 as "progress"

    @OWNERSHIP-2c
    Scenario: A coroutine adds to the value that it has just set
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "sync", which owns "progress":
        """
        3 times
          add 1 to "progress"
        """
      When the application starts
      Then "App" shows 3 as "progress"

  Rule: A coroutine can own several handles, each to a state of its own

    @OWNERSHIP-3a
    Scenario: A coroutine sets two states through two owned handles
      Given "App" keeps the state "sync status", initially "launching"
      And "App" keeps the state "load status", initially "launching"
      And "App" runs the coroutine "sync", which owns "sync status" and "load status":
        """
        set "sync status" to "working"
        set "load status" to "loaded"
        """
      When the application starts
      Then "App" shows "working" as "sync status"
      And "App" shows "loaded" as "load status"

    @OWNERSHIP-3b
    Scenario: A coroutine adds to two states through two owned handles
      Given "App" keeps the state "sync progress", initially 0
      And "App" keeps the state "load progress", initially 0
      And "App" runs the coroutine "sync", which owns "sync progress" and "load progress":
        """
        add 1 to "sync progress"
        add 10 to "load progress"
        """
      When the application starts
      Then "App" shows 1 as "sync progress"
      And "App" shows 10 as "load progress"

  Rule: An owned handle remains valid after the render that created it, and after later renders

    @OWNERSHIP-4a
    Scenario: An owned handle sets its state two renders and an hour after it was created
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait 1 hour
        set "status" to "working"
        """
      When "App" renders again
      And "App" renders again
      And 1 hour passes
      Then "App" shows "working" as "status"

    @OWNERSHIP-4b
    Scenario: The coroutine of a child sets a state of the parent after the parent has rendered again
      Given "App" keeps the state "status", initially "launching"
      And "App" has the child "Page"
      And "Page" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When "App" renders again
      And the gate "connected" opens
      Then "App" shows "working" as "status"

  Rule: All owned handles of a state share its value

    @OWNERSHIP-5a
    Scenario: Two coroutines that own the same state add to one value
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "sync", which owns "progress":
        """
        for each update
          add 1 to "progress"
        """
      And "App" runs the coroutine "ws", which owns "progress":
        """
        for each update
          add 1 to "progress"
        """
      When "a" is sent to "sync"
      And "b" is sent to "ws"
      And "c" is sent to "sync"
      Then "App" shows 3 as "progress"

  Rule: A state whose component was removed can still be set through an owned handle, and the set renders nothing

    @OWNERSHIP-6b
    Scenario: A state set after its component was removed renders nothing, and the remount does not show it
      Given "App" has the child "Page"
      And "Page" keeps the state "draft", initially None
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "Page" is removed
      And a listener sets "draft" to "too late"
      Then "Page" has not rendered again
      When "a" is sent to "sync"
      Then "sync" logged "a"
      When "Page" is mounted
      Then "Page" shows None as "draft"

    @OWNERSHIP-6c
    Scenario: Setting a state after the application was closed renders nothing
      Given "App" keeps the state "status", initially "offline"
      And "App" has the child "Page"
      And "Page" keeps the state "draft", initially None
      When a listener sets "status" to "online"
      Then "App" shows "online" as "status"
      When the application is closed
      And a listener sets "draft" to "too late"
      And a listener sets "status" to "offline"
      Then "App" has not rendered again
      And "Page" has not rendered again
