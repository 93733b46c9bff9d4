Feature: A coroutine receives messages through its channel

  Every coroutine has a channel. Whoever holds the coroutine's handle can send messages to it, and the body receives them
  from the channel: one message, or each in turn until the channel ends. In Rust the body writes
  rx.next().await for one message, and while let Some(message) = rx.next().await for each message. Unless a scenario says
  otherwise, the sender is a listener of the component that runs the coroutine, as if a user had pressed a button. A sender is
  a coroutine, a foreign thread, or a component with all its renders and listeners.

  The word after "for each" or "receive one" is a local variable, which holds the message. In Rust a message None arrives as
  Some(None), and the end of the channel as None; a local is None in both cases. A body that sends to a coroutine by name
  was given the handle that use_coroutine returned: a handle can be passed on like any value, to components above and below. A handle that
  did not exist when the body was created, such as its own, is passed in a place that is filled later. No clause says in which order messages of different senders are received.

  Rule: A message is received unchanged by the coroutine to which it was sent

    @CHANNEL-1a
    Scenario: A coroutine receives the message that a listener sends
      Given "App" runs the coroutine "sync":
        """
        receive one message
        log message
        """
      When "a" is sent to "sync"
      Then "sync" logged "a"

    @CHANNEL-1b
    Scenario: Two coroutines each receive only their own message
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "profile":
        """
        for each update
          log update
        """
      When "a" is sent to "sync"
      And "rename" is sent to "profile"
      Then "sync" logged "a"
      And "profile" logged "rename"

    @CHANNEL-1c
    Scenario: A coroutine receives the message that another coroutine sends
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "editor":
        """
        send "save" to "sync"
        """
      When the application starts
      Then "sync" logged "save"

    @CHANNEL-1d
    Scenario: Equal messages are received one by one
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When "a", "a", "b" and "a" are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged "a", "a", "b", "a"

    @CHANNEL-1e
    Scenario: A message that is None is received, and does not end the channel
      Given "App" runs the coroutine "sync" for messages of the type "Message":
        """
        for each message
          log message
        log "channel ended"
        """
      When None is sent to "sync"
      And "a" is sent to "sync"
      Then "sync" logged None, "a"

  Rule: Messages from one sender are received in the order in which they were sent

    @CHANNEL-2a
    Scenario: Three messages from one listener are received in order
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a", "b" and "c" are sent to "sync"
      Then "sync" logged "a", "b", "c"

    @CHANNEL-2b
    Scenario: Two messages from one coroutine are received in order
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "editor":
        """
        send "save" to "sync"
        send "publish" to "sync"
        """
      When the application starts
      Then "sync" logged "save", "publish"

  Rule: Messages sent while the body is not receiving are buffered without limit

    @CHANNEL-3a
    Scenario: Messages sent before the first receive are buffered
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When "a" and "b" are sent to "sync"
      And "c" is sent to "sync"
      Then "sync" has logged nothing yet
      When the gate "connected" opens
      Then "sync" logged "a", "b", "c"

    @CHANNEL-3b
    Scenario: Messages are buffered while the body handles an earlier message
      Given "App" runs the coroutine "sync":
        """
        for each message
          wait 1 minute
          log message
        """
      When "a", "b" and "c" are sent to "sync"
      And 1 minute passes
      Then "sync" logged "a"
      When 2 minutes pass
      Then "sync" logged "a", "b", "c"

    @CHANNEL-3g
    Scenario: A message sent just before the gate opens that its receiver awaits is received
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When the next steps happen before the application settles
      And "a" is sent to "sync"
      And the gate "connected" opens
      And the application settles
      Then "sync" logged "a"

    @CHANNEL-3c
    Scenario: 1,000 buffered messages are received in order
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When the numbers 1 to 1000 are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged the numbers 1 to 1000

    @CHANNEL-3e
    Scenario: The last of 4,000 buffered messages is received
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          if message is 4000
            log message
        """
      When the numbers 1 to 4000 are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged 4000

    @CHANNEL-3f
    Scenario: The last of 40,000 buffered messages is received
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          if message is 40000
            log message
        """
      When the numbers 1 to 40000 are sent to "sync"
      And the gate "connected" opens
      Then "sync" logged 40000

  Rule: A message is received once

    @CHANNEL-4a
    Scenario: A message is not received again when the component of its coroutine renders again
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a" is sent to "sync"
      And "App" renders again
      And "b" is sent to "sync"
      Then "sync" logged "a", "b"

    @CHANNEL-4b
    Scenario: A request sent in the first render is received once
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When "/news" is sent to "fetcher"
      Then "fetcher" logged "/weather", "/news"

  Rule: A body that awaits a message on its empty channel resumes whenever a message is sent

    @CHANNEL-5a
    Scenario: A loop over the channel resumes for each of three messages
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a" is sent to "sync"
      Then "sync" logged "a"
      When 1 hour passes
      And "b" is sent to "sync"
      Then "sync" logged "a", "b"
      When "c" is sent to "sync"
      Then "sync" logged "a", "b", "c"

  Rule: Sending never waits

    @CHANNEL-6a
    Scenario: A coroutine sends three messages without waiting for the receiver
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      And "App" runs the coroutine "editor":
        """
        3 times
          send "save" to "sync"
        log "all sent"
        """
      When the application starts
      Then "editor" logged "all sent"
      And "sync" has logged nothing yet
      When the gate "connected" opens
      Then "sync" logged "save", "save", "save"

  Rule: Any number of senders share a channel, and none loses a message

    @CHANNEL-12a
    Scenario: Messages from two coroutines and a listener are all received
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      And "App" runs the coroutine "editor":
        """
        send "save" to "sync"
        """
      And "App" runs the coroutine "profile":
        """
        send "rename" to "sync"
        """
      When "log in" is sent to "sync"
      And the gate "connected" opens
      Then "sync" logged in any order "save", "rename", "log in"

    @CHANNEL-12b
    Scenario: A coroutine receives a message that it sends to itself, and one from a listener
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        send "refresh" to "sync"
        for each message
          log message
        """
      When "log in" is sent to "sync"
      And the gate "connected" opens
      Then "sync" logged in any order "refresh", "log in"

    @CHANNEL-12c
    Scenario: A coroutine receives the message that it sends to itself while it handles another
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
          if message is "log in"
            send "refresh" to "sync"
        """
      When "log in" is sent to "sync"
      Then "sync" logged "log in", "refresh"

  Rule: A message sent while a component renders is received like any other message

    @CHANNEL-13a
    Scenario: A request that a component sends in its first render is received
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When the application starts
      Then "fetcher" logged "/weather"

    @CHANNEL-13c
    Scenario: A request that a child sends in every render is received once for every render
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" has the child "Page"
      And "Page" sends "/weather" to "fetcher" in every render
      When "Page" renders again
      Then "fetcher" logged "/weather" once for every render of "Page"

    @CHANNEL-13d
    Scenario: After a remount, the new coroutine receives the request sent in the first render
      Given "App" has the child "Page"
      And "Page" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "Page" sends "/weather" to "fetcher" in its first render
      When "Page" is removed
      And "Page" is mounted
      Then "fetcher" logged "/weather", "/weather"

    @CHANNEL-13e
    Scenario: A request sent in a render and a later one sent by a listener are buffered in order
      Given "App" runs the coroutine "fetcher":
        """
        wait at the gate "connected"
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When "/news" is sent to "fetcher"
      And the gate "connected" opens
      Then "fetcher" logged "/weather", "/news"

    @CHANNEL-13g
    Scenario: Two requests sent in one render are received in order by the coroutine to which they were sent
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" runs the coroutine "cache":
        """
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      And "App" sends "/news" to "fetcher" in its first render
      When the application starts
      Then "fetcher" logged "/weather", "/news"
      And "cache" has logged nothing yet
