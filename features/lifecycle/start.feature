Feature: A coroutine starts with its component

  A component is a function that is called whenever what it shows may have changed: it renders. A coroutine is a piece
  of work that such a component starts and that goes on between its renders. Its body is written here as a few lines, one
  thing to do on each. "App" is the component at the top of the application. What a coroutine notes is there for us to
  see.

  Rule: The body starts once its component has been mounted

    @LIFECYCLE-1a
    Scenario: It needs nobody to ask for it
      Given "App" runs the coroutine "greeter":
        """
        log "hello"
        """
      When the application starts
      Then "greeter" logged "hello"

    @LIFECYCLE-1b
    Scenario: A component may have several
      Given "App" runs the coroutine "greeter":
        """
        log "hello"
        """
      And "App" runs the coroutine "guide":
        """
        log "this way"
        """
      When the application starts
      Then "greeter" logged "hello"
      And "guide" logged "this way"

    @LIFECYCLE-1c
    Scenario: A child's coroutine starts when the child is shown
      Given "App" has the child "Page", not mounted at first
      And "Page" runs the coroutine "reader":
        """
        log "chapter one"
        """
      When the application starts
      Then "reader" has logged nothing yet
      When "Page" is mounted
      Then "reader" logged "chapter one"

    @LIFECYCLE-1d
    Scenario: A component twenty levels below the root starts its coroutine
      Given "App" has the descendant "Page", 20 levels below
      And "Page" runs the coroutine "profile":
        """
        log "loaded"
        """
      When the application starts
      Then "profile" logged "loaded"

    @LIFECYCLE-1e
    Scenario: A component two hundred levels below the root starts its coroutine
      Given "App" has the descendant "Page", 200 levels below
      And "Page" runs the coroutine "profile":
        """
        log "loaded"
        """
      When the application starts
      Then "profile" logged "loaded"

  Rule: It is created once: rendering again neither restarts it nor starts another

    @LIFECYCLE-2a
    Scenario: It is in the middle of its body while its component renders
      Given "App" runs the coroutine "writer":
        """
        log "first page"
        wait at the gate "ink is delivered"
        log "second page"
        """
      When "App" renders again
      And the gate "ink is delivered" opens
      Then "writer" logged "first page", "second page"
      And "writer" was started once

    @LIFECYCLE-2b
    Scenario: It makes its own component render
      Given "App" keeps the state "light", initially "off"
      And "App" runs the coroutine "switch", which owns "light":
        """
        log "up"
        set "light" to "on"
        wait at the gate "bedtime"
        log "down"
        """
      When the gate "bedtime" opens
      Then "switch" logged "up", "down"
      And "switch" was started once

  Rule: A body that has come to its end stays ended

    @LIFECYCLE-3a
    Scenario: Neither a render nor a message runs it again
      Given "App" runs the coroutine "greeter":
        """
        log "hello"
        """
      When the application starts
      Then "greeter" has ended
      When "App" renders again
      And "anybody there?" is sent to "greeter"
      Then "greeter" logged "hello"
      And "greeter" was started once

    @LIFECYCLE-3b
    Scenario: What is left in its channel does not run it again
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "the office opens"
        receive one letter
        log "one is enough"
        """
      When "a" and "b" are sent to "clerk"
      And the gate "the office opens" opens
      Then "clerk" logged "one is enough"
      And "clerk" has ended
      And "clerk" was started once
