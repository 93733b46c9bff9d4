Feature: Background work

  Some services listen to something outside the application. A feed stands for a connection that brings one item after
  another and may end, such as a WebSocket. Others work by the clock.

  Rule: A service can follow a feed until it ends

    @SERVICES-7a
    Scenario: Every item is handled as it comes
      Given "App" runs the coroutine "listener":
        """
        for each message of the feed "socket"
          log message
        log "disconnected"
        """
      When "hello" arrives on the feed "socket"
      Then "listener" logged "hello"
      When "how are you?" and "bye" arrive on the feed "socket"
      And the feed "socket" ends
      Then "listener" logged "hello", "how are you?", "bye", "disconnected"

    @SERVICES-7b
    Scenario: What came before the service was ready has waited
      Given "App" runs the coroutine "listener":
        """
        wait at the gate "logged in"
        for each message of the feed "socket"
          log message
        log "disconnected"
        """
      When 1, 2 and 3 arrive on the feed "socket"
      And the feed "socket" ends
      And the gate "logged in" opens
      Then "listener" logged 1, 2, 3, "disconnected"

  Rule: A service can hold back, and what was sent meanwhile waits

    @SERVICES-8a
    Scenario: At most one letter a minute
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
          wait 1 minute
        """
      When "a", "b" and "c" are sent to "clerk"
      Then "clerk" logged "a"
      When 30 seconds pass
      Then "clerk" logged "a"
      When 30 seconds pass
      Then "clerk" logged "a", "b"
      When 1 hour passes
      Then "clerk" logged "a", "b", "c"
