Feature: All coroutines are dropped with their application

  An application can be closed, as a window is. The pages do not say what then happens to its coroutines. Dioxus 0.4.3 drops them, as
  it does when their component is removed (removal.feature), and any runtime should do the same. A shared value, made with use_rw, can
  outlive the application: a thread that still holds it may write to it without knowing that the application is closed.

  Rule: Closing the application drops all its coroutines

    @LIFECYCLE-8a
    Scenario: A coroutine that waits for a message is dropped when the application is closed
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        log "channel ended"
        """
      When "a" is sent to "sync"
      And the application is closed
      Then "sync" logged "a"
      And "sync" was dropped

    @LIFECYCLE-8b
    Scenario: A coroutine that waits for a connection is dropped when the application is closed
      Given "App" runs the coroutine "ws":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When the application is closed
      And the gate "connected" opens
      Then "ws" logged "connecting"
      And "ws" was dropped

    @LIFECYCLE-8c
    Scenario: The coroutines of parent, child and grandchild are dropped when the application is closed
      Given "App" has the child "Page"
      And "Page" has the child "Menu"
      And "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "Menu" runs the coroutine "profile":
        """
        log "loading"
        wait 1 minute
        log "loaded"
        """
      When 1 second passes
      And the application is closed
      And 1 minute passes
      Then "timer" logged "tick"
      And "timer" was dropped
      And "sync" was dropped
      And "profile" logged "loading"
      And "profile" was dropped

  Rule: A shared value can still be written after the application was closed, and the write renders nothing

    @LIFECYCLE-8d
    Scenario: Another thread can write a shared value after the application was closed
      Given "App" shares the value "progress", initially 1
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a" is sent to "sync"
      And the application is closed
      And another thread writes 2 to "progress"
      And another thread writes 3 to "progress"
      Then "sync" logged "a"
      And "sync" was dropped
