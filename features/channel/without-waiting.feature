Feature: A body can receive without waiting

  A body that has other work to do looks for a message between two steps of that work. It gets the next message if one is
  available. If none is, the body is told whether the channel is empty or has ended, and continues at once. In Rust it calls
  rx.try_next(), which gives Ok(Some(message)), Err if the channel is empty, or Ok(None) if it has ended.

  Rule: Receiving without waiting gets the next message, and distinguishes an empty channel from an ended channel

    @CHANNEL-14a
    Scenario: A buffered message is received without waiting
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        receive one message without waiting, or "empty" if the channel is open and empty
        log message
        """
      When "a" is sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a"

    @CHANNEL-14b
    Scenario: Receiving without waiting from an empty channel does not suspend the body
      Given "App" runs the coroutine "sync":
        """
        receive one message without waiting, or "empty" if the channel is open and empty
        log message
        receive one message
        log message
        """
      When the application starts
      And "a" is sent to "sync"
      Then "sync" logged "empty", "a"

    @CHANNEL-14c
    Scenario: Receiving without waiting gives None once the channel has ended
      Given "App" runs the coroutine "sync":
        """
        close the channel
        2 times
          receive one message without waiting, or "empty" if the channel is open and empty
          log message
        """
      When the application starts
      Then "sync" logged None, None

    @CHANNEL-14d
    Scenario: Messages left in a closed channel are received without waiting
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        close the channel
        3 times
          receive one message without waiting, or "empty" if the channel is open and empty
          log message
        """
      When "a" and "b" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a", "b", None

    @CHANNEL-14e
    Scenario: Receives with and without waiting take messages from one queue, in order
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        2 times
          receive one message
          log message
          receive one message without waiting, or "empty" if the channel is open and empty
          log message
        """
      When "a", "b" and "c" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a", "b", "c", "empty"

    @CHANNEL-14f
    Scenario: A message sent between two receives without waiting is received by the second
      Given "App" runs the coroutine "timer":
        """
        3 times
          receive one action without waiting, or "empty" if the channel is open and empty
          log action
          wait 1 second
        """
      When the application starts
      And "pause" is sent to "timer"
      And 2 seconds pass
      Then "timer" logged "empty", "pause", "empty"

    @CHANNEL-14g
    Scenario: Nothing else runs while a body receives without waiting
      Given "App" keeps the state "status", initially "disconnected"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "connected"
        log "connected"
        receive one message without waiting, or "empty" if the channel is open and empty
        log message
        """
      And "App" runs the coroutine "ws":
        """
        wait at the gate "connected"
        log "connected"
        """
      When the gate "connected" opens
      Then "sync" logged "connected", "empty"
      And nothing else happened between "connected" and "empty" of "sync"
      And "ws" logged "connected"
      And "App" shows "connected" as "status"
