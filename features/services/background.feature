Feature: A service follows a feed or a timer

  A service is a coroutine that works for the rest of the application. Many services loop on their channel, others wait for something
  outside the application or for time to pass. A feed stands for a connection, such as a WebSocket: it delivers one item after
  another, and may end. Time is virtual: it passes only where a scenario says so.

  Rule: A service can follow a feed until the feed ends

    @SERVICES-7a
    Scenario: A service handles each item of a feed as it arrives, until the feed ends
      Given "App" runs the coroutine "ws":
        """
        for each message of the feed "socket"
          log message
        log "disconnected"
        """
      When "hello" arrives on the feed "socket"
      Then "ws" logged "hello"
      When "how are you?" and "bye" arrive on the feed "socket"
      And the feed "socket" ends
      Then "ws" logged "hello", "how are you?", "bye", "disconnected"

    @SERVICES-7b
    Scenario: A service receives the items that arrived before it followed the feed
      Given "App" runs the coroutine "ws":
        """
        wait at the gate "connected"
        for each message of the feed "socket"
          log message
        log "disconnected"
        """
      When 1, 2 and 3 arrive on the feed "socket"
      And the feed "socket" ends
      And the gate "connected" opens
      Then "ws" logged 1, 2, 3, "disconnected"

  Rule: A service can handle messages at a limited rate while the others are buffered

    @SERVICES-8a
    Scenario: A service handles at most one action a minute
      Given "App" runs the coroutine "sync":
        """
        for each action
          log action
          wait 1 minute
        """
      When "a", "b" and "c" are sent to "sync"
      Then "sync" logged "a"
      When 30 seconds pass
      Then "sync" logged "a"
      When 30 seconds pass
      Then "sync" logged "a", "b"
      When 1 hour passes
      Then "sync" logged "a", "b", "c"
