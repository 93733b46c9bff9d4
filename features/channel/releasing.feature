Feature: Messages that no body will receive are released

  sending.feature and closing.feature describe how messages are sent, received and discarded; read them first. A channel
  buffers messages for its body. When the coroutine was dropped or has ended, nothing receives the messages that are left, nor
  those that are sent afterwards or after the channel was closed. The runtime releases them: in Rust their destructors run, on the JVM a garbage collection
  can collect them. Otherwise an application whose components come and go needs more and more memory. A runtime
  whose releases cannot be observed declares that it lacks the capability "release".

  Rule: Buffered messages are released when the receiver is gone

    @CHANNEL-15a
    Scenario: Messages buffered when a component is removed are released
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
          wait at the gate "response received"
        """
      When "a", "b" and "c" are sent to "sync"
      And "Page" is removed
      Then "sync" logged "a"
      And "sync" was dropped
      And the messages "b" and "c" have been released

    @CHANNEL-15b
    Scenario: Messages buffered when a body ends are released
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        receive one message
        log message
        """
      When "a", "b" and "c" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a"
      And "sync" has ended
      And the messages "b" and "c" have been released

    @CHANNEL-15c
    Scenario: A message buffered when a body closes its channel and ends is released
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "logged out"
        close the channel
        receive one message
        log message
        """
      When "a" and "b" are sent to "sync"
      And the gate "logged out" opens
      Then "sync" logged "a"
      And "sync" has ended
      And the message "b" has been released

    @CHANNEL-15d
    Scenario: Messages buffered when a body fails are released
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        receive one message
        log message
        fail
        """
      When "a", "b" and "c" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a"
      And "sync" has failed
      And the messages "b" and "c" have been released

  Rule: A message sent when no body will receive it is released

    @CHANNEL-16a
    Scenario: A message sent after the channel is closed is released, though the body still runs
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "logged out"
        close the channel
        log "channel closed"
        wait at the gate "response received"
        for each message
          log message
        """
      When "a" is sent to "sync"
      And the gate "logged out" opens
      And "b" is sent to "sync"
      Then "sync" logged "channel closed"
      And the message "b" has been released
      When the gate "response received" opens
      Then "sync" logged "channel closed", "a"

    @CHANNEL-16b
    Scenario: A message sent to a coroutine whose component was removed is released
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a" is sent to "sync"
      And "Page" is removed
      And "b" is sent to "sync"
      Then "sync" logged "a"
      And the message "b" has been released

    @CHANNEL-16c
    Scenario: A message sent after the body has ended is released
      Given "App" runs the coroutine "sync":
        """
        receive one message
        log message
        """
      When "a" is sent to "sync"
      And "b" is sent to "sync"
      Then "sync" logged "a"
      And "sync" has ended
      And the message "b" has been released
