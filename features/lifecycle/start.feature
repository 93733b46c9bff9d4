Feature: A coroutine starts with its component

  A component is a function that renders: the runtime calls it to find out what to show, and calls it again whenever that may have
  changed. Components form a tree, the application, with "App" at its root. A component is mounted when it becomes part of the
  application; it then renders for the first time. A listener is code of a component that runs when something happens outside the
  application, such as a click. The application starts before the first step that begins with "When" takes effect. At the start and after
  each step it settles: it runs until nothing is left to run.

  A coroutine is an asynchronous task that belongs to a component, runs between its renders, and can be sent messages through its handle. A
  component creates a coroutine in its first render, by calling the hook use_coroutine. A hook is a function that a component calls in
  each render, and whose result lasts as long as the component is mounted. The body of the coroutine stands between the triple quotes, one
  instruction per line, and runs from its first line to its last. A body logs values so that the scenario can see what it did: the step
  «"sync" logged "a", "b"» lists everything that "sync" has logged so far, in all its mounts. Waiting at a gate is an await: the body is suspended until the
  scenario opens the gate.

  Some scenarios of this chapter also use states ("owns" is to_owned! in Rust), atoms and messages, which later chapters explain.

  Rule: The body of a coroutine starts at its top, after the first render of its component has begun

    @LIFECYCLE-1a
    Scenario: A body starts without being sent a message
      Given "App" runs the coroutine "sync":
        """
        log "started"
        """
      When the application starts
      Then "sync" logged "started"

    @LIFECYCLE-1b
    Scenario: Both coroutines of a component start
      Given "App" runs the coroutine "sync":
        """
        log "connecting"
        """
      And "App" runs the coroutine "profile":
        """
        log "loading"
        """
      When the application starts
      Then "sync" logged "connecting"
      And "profile" logged "loading"

    @LIFECYCLE-1c
    Scenario: The coroutine of a child starts when the child is mounted
      Given "App" has the child "Page", not mounted at first
      And "Page" runs the coroutine "profile":
        """
        log "loading"
        """
      When the application starts
      Then "profile" has logged nothing yet
      When "Page" is mounted
      Then "profile" logged "loading"

    @LIFECYCLE-1d
    Scenario: The coroutine of a component twenty levels below the root starts
      Given "App" has the descendant "Page", 20 levels below
      And "Page" runs the coroutine "profile":
        """
        log "loading"
        """
      When the application starts
      Then "profile" logged "loading"

    @LIFECYCLE-1e
    Scenario: The coroutine of a component two hundred levels below the root starts
      Given "App" has the descendant "Page", 200 levels below
      And "Page" runs the coroutine "profile":
        """
        log "loading"
        """
      When the application starts
      Then "profile" logged "loading"

  Rule: A coroutine is created once per mount: rendering again neither restarts the coroutine nor creates another one

    @LIFECYCLE-2a
    Scenario: A render does not restart a suspended body
      Given "App" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When "App" renders again
      And the gate "connected" opens
      Then "sync" logged "connecting", "connected"
      And "sync" was started once

    @LIFECYCLE-2b
    Scenario: A body that sets a state is not restarted by the render that follows
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        log "connecting"
        set "status" to "working"
        wait at the gate "connected"
        log "connected"
        """
      When the gate "connected" opens
      Then "sync" logged "connecting", "connected"
      And "sync" was started once

  Rule: A body works with the values that it captured in the first render of its mount

    @LIFECYCLE-12a
    Scenario: A body logs the value that a state had in the first render, also after a render with another value
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "profile", which owns "status":
        """
        set "status" to "working"
        """
      And "App" runs the coroutine "sync", which captures the value of the state "status":
        """
        log status
        wait at the gate "connected"
        log status
        """
      When the gate "connected" opens
      Then "App" shows "working" as "status"
      And "sync" logged "launching", "launching"

    @LIFECYCLE-12b
    Scenario: The body of a remounted component logs the value that an atom had when the component was remounted
      Given the atom "username" is initially "Ada"
      And "App" initialises the atom root
      And "App" has the child "Page"
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      And "Page" reads the atom "username"
      And "Page" runs the coroutine "profile", which captures the value of the atom "username":
        """
        log username
        """
      When "Page" is removed
      And "Bob" is sent to "sync"
      And "Page" is mounted
      Then "profile" logged "Ada", "Bob"

  Rule: A body that has ended never runs again

    @LIFECYCLE-3a
    Scenario: Neither a render nor a message runs an ended body again
      Given "App" runs the coroutine "fetcher":
        """
        log "loaded"
        """
      When the application starts
      Then "fetcher" has ended
      When "App" renders again
      And "/weather" is sent to "fetcher"
      Then "fetcher" logged "loaded"
      And "fetcher" was started once

    @LIFECYCLE-3b
    Scenario: A message left in the channel does not run an ended body again
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        receive one message
        log "received one message"
        """
      When "a" and "b" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "received one message"
      And "sync" has ended
      And "sync" was started once
