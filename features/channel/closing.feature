Feature: A body can close its channel

  sending.feature describes how messages are sent and received; read it first. The receiving end of a channel belongs
  to the body, and only the body can close it; in Rust it calls rx.close(). A coroutine closes its channel to handle the
  messages that are already buffered, and to accept no more.

  After the application is closed, or a component is removed, the scenario sends through handles that were kept.

  Rule: Messages sent before the channel is closed are still received

    @CHANNEL-7a
    Scenario: A loop receives the three messages sent before the channel was closed
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "logged out"
        close the channel
        for each message
          log message
        log "channel ended"
        """
      When "a", "b" and "c" are sent to "sync"
      And the gate "logged out" opens
      Then "sync" logged "a", "b", "c", "channel ended"

    @CHANNEL-7b
    Scenario: A message sent before the close is received although the body awaits a gate before it receives
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "logged out"
        close the channel
        wait at the gate "response received"
        receive one message
        log message
        """
      When "a" is sent to "sync"
      And the gate "logged out" opens
      And the gate "response received" opens
      Then "sync" logged "a"

    @CHANNEL-7c
    Scenario: A body that closes its channel at every message still receives all buffered messages
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          close the channel
          log message
        log "channel ended"
        """
      When "a", "b" and "c" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a", "b", "c", "channel ended"

  Rule: Messages sent after the channel is closed are not received

    @CHANNEL-8a
    Scenario: A message sent after the channel is closed is not received
      Given "App" runs the coroutine "sync":
        """
        close the channel
        wait at the gate "response received"
        for each message
          log message
        log "channel ended"
        """
      When "a" is sent to "sync"
      And the gate "response received" opens
      Then "sync" logged "channel ended"

    @CHANNEL-8b
    Scenario: Of two messages, only the one sent before the channel is closed is received
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "logged out"
        close the channel
        wait at the gate "response received"
        for each message
          log message
        log "channel ended"
        """
      When "a" is sent to "sync"
      And the gate "logged out" opens
      And "b" is sent to "sync"
      And the gate "response received" opens
      Then "sync" logged "a", "channel ended"

  Rule: A channel ends when it is empty and no message can be sent to it any more

    @CHANNEL-9a
    Scenario: A loop over a closed and empty channel ends
      Given "App" runs the coroutine "sync":
        """
        close the channel
        for each message
          log message
        log "channel ended"
        """
      When the application starts
      Then "sync" logged "channel ended"
      And "sync" has ended

    @CHANNEL-9b
    Scenario: Receiving one message from a closed and empty channel gives None
      Given "App" runs the coroutine "sync":
        """
        close the channel
        receive one message
        log message
        """
      When the application starts
      Then "sync" logged None

    @CHANNEL-9c
    Scenario: A loop over an open and empty channel does not end
      Given "App" runs the coroutine "sync":
        """
        log "started"
        for each message
          log message
        log "channel ended"
        """
      When the application starts
      Then "sync" logged "started"

    @CHANNEL-9d
    Scenario: A channel stays open when a component that looked up its handle is removed
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        log "channel ended"
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "set username" is sent through "sync task"
      And "Child" is removed
      And "log out" is sent to "sync"
      Then "sync" logged "set username", "log out"

  Rule: Once a channel has ended, every receive returns None

    @CHANNEL-10a
    Scenario: Three receives from an ended channel all give None
      Given "App" runs the coroutine "sync":
        """
        close the channel
        3 times
          receive one message
          log message
        """
      When the application starts
      Then "sync" logged None, None, None

  Rule: A message that will not be received is discarded without an error

    @CHANNEL-11a
    Scenario: A coroutine continues after it sends to a coroutine that has ended
      Given "App" runs the coroutine "sync":
        """
        log "done"
        """
      And "App" runs the coroutine "editor":
        """
        for each command
          send command to "sync"
          log command
        """
      When "save" is sent to "editor"
      Then "editor" logged "save"
      And "sync" logged "done"

    @CHANNEL-11b
    Scenario: A coroutine continues after it sends to a coroutine that has closed its channel
      Given "App" runs the coroutine "sync":
        """
        close the channel
        wait at the gate "response received"
        """
      And "App" runs the coroutine "editor":
        """
        for each command
          send command to "sync"
          log command
        """
      When "save" is sent to "editor"
      Then "editor" logged "save"

    @CHANNEL-11c
    Scenario: A coroutine continues after it sends to a coroutine whose component was removed
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "editor":
        """
        for each command
          send command to "sync"
          log command
        """
      When "save" is sent to "editor"
      And "Page" is removed
      And "publish" is sent to "editor"
      Then "editor" logged "save", "publish"
      And "sync" logged "save"

    @CHANNEL-11d
    Scenario: Messages sent after the application is closed are discarded
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log in" is sent to "sync"
      And the application is closed
      And "set username" is sent to "sync"
      And "log out" is sent through "sync task"
      Then "sync" logged "log in"
