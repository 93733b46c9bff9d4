Feature: Values are sent to a coroutine through its channel

  Every coroutine has a channel, and whoever has its handle can send to it. The body receives from the channel: one
  message, or each in turn for as long as the channel is open. Unless a scenario says otherwise it is a listener of the
  component that sends, as if somebody had pressed a button.

  Rule: A message is received by the coroutine it was sent to, unchanged

    @CHANNEL-1a
    Scenario: One letter
      Given "App" runs the coroutine "clerk":
        """
        receive one letter
        log letter
        """
      When "a" is sent to "clerk"
      Then "clerk" logged "a"

    @CHANNEL-1b
    Scenario: Everybody gets their own
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      And "App" runs the coroutine "cook":
        """
        for each order
          log order
        """
      When "a" is sent to "clerk"
      And "soup" is sent to "cook"
      Then "clerk" logged "a"
      And "cook" logged "soup"

    @CHANNEL-1c
    Scenario: From one coroutine to another
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      And "App" runs the coroutine "author":
        """
        send "chapter one" to "clerk"
        """
      When the application starts
      Then "clerk" logged "chapter one"

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

  Rule: What one sender sends is received in the order in which it was sent

    @CHANNEL-2a
    Scenario: Three letters at once
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "a", "b" and "c" are sent to "clerk"
      Then "clerk" logged "a", "b", "c"

    @CHANNEL-2b
    Scenario: From one coroutine to another
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      And "App" runs the coroutine "author":
        """
        send "chapter one" to "clerk"
        send "chapter two" to "clerk"
        """
      When the application starts
      Then "clerk" logged "chapter one", "chapter two"

  Rule: Messages that come while the body is elsewhere wait for it

    @CHANNEL-3a
    Scenario: The clerk is at lunch
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "lunch is over"
        for each letter
          log letter
        """
      When "a" and "b" are sent to "clerk"
      And "c" is sent to "clerk"
      Then "clerk" has logged nothing yet
      When the gate "lunch is over" opens
      Then "clerk" logged "a", "b", "c"

    @CHANNEL-3b
    Scenario: The clerk looks up a word for every letter
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          wait 1 minute
          log letter
        """
      When "a", "b" and "c" are sent to "clerk"
      And 1 minute passes
      Then "clerk" logged "a"
      When 2 minutes pass
      Then "clerk" logged "a", "b", "c"

    @CHANNEL-3c
    Scenario: A thousand of them
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "lunch is over"
        for each letter
          log letter
        """
      When the numbers 1 to 1000 are sent to "clerk"
      And the gate "lunch is over" opens
      Then "clerk" logged the numbers 1 to 1000

    @CHANNEL-3g
    Scenario: A message that comes just before the wait is over
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each action
          log action
        """
      When the next steps happen before the application settles
      And "log in" is sent to "sync"
      And the gate "connected" opens
      And the application settles
      Then "sync" logged "log in"

    @CHANNEL-3e
    Scenario: Four thousand requests wait until the service is connected
      Given "App" runs the coroutine "fetcher":
        """
        wait at the gate "connected"
        for each request
          if request is 4000
            log request
        """
      When the numbers 1 to 4000 are sent to "fetcher"
      And the gate "connected" opens
      Then "fetcher" logged 4000

    @CHANNEL-3f
    Scenario: Forty thousand requests wait until the service is connected
      Given "App" runs the coroutine "fetcher":
        """
        wait at the gate "connected"
        for each request
          if request is 40000
            log request
        """
      When the numbers 1 to 40000 are sent to "fetcher"
      And the gate "connected" opens
      Then "fetcher" logged 40000

  Rule: A message is received once

    @CHANNEL-4a
    Scenario: Rendering again repeats nothing
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "a" is sent to "clerk"
      And "App" renders again
      And "b" is sent to "clerk"
      Then "clerk" logged "a", "b"

    @CHANNEL-4b
    Scenario: A request sent in a render is received once
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When "/news" is sent to "fetcher"
      Then "fetcher" logged "/weather", "/news"

  Rule: A body that waits at an empty channel goes on when a message comes, every time anew

    @CHANNEL-5a
    Scenario: One letter a day
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "a" is sent to "clerk"
      Then "clerk" logged "a"
      When 1 hour passes
      And "b" is sent to "clerk"
      Then "clerk" logged "a", "b"
      When "c" is sent to "clerk"
      Then "clerk" logged "a", "b", "c"

  Rule: To send takes no waiting

    @CHANNEL-6a
    Scenario: The author does not wait for the clerk
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "lunch is over"
        for each letter
          log letter
        """
      And "App" runs the coroutine "author":
        """
        3 times
          send "a chapter" to "clerk"
        log "all is sent"
        """
      When the application starts
      Then "author" logged "all is sent"
      And "clerk" has logged nothing yet
      When the gate "lunch is over" opens
      Then "clerk" logged "a chapter", "a chapter", "a chapter"

  Rule: Any number of senders share a channel

    @CHANNEL-12a
    Scenario: Two authors and a button
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "the office opens"
        for each letter
          log letter
        """
      And "App" runs the coroutine "poet":
        """
        send "a poem" to "clerk"
        """
      And "App" runs the coroutine "novelist":
        """
        send "a novel" to "clerk"
        """
      When "a bill" is sent to "clerk"
      And the gate "the office opens" opens
      Then "clerk" logged in any order "a poem", "a novel", "a bill"

    @CHANNEL-12b
    Scenario: A coroutine sends to itself
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "the office opens"
        send "a reminder" to "clerk"
        for each letter
          log letter
        """
      When "a bill" is sent to "clerk"
      And the gate "the office opens" opens
      Then "clerk" logged in any order "a reminder", "a bill"

    @CHANNEL-12c
    Scenario: A coroutine sends to itself while it handles a letter
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
          if letter is "a bill"
            send "a reminder" to "clerk"
        """
      When "a bill" is sent to "clerk"
      Then "clerk" logged "a bill", "a reminder"

  Rule: A message sent while a component renders is received like any other

    @CHANNEL-13a
    Scenario: A component sends a request in its first render
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When the application starts
      Then "fetcher" logged "/weather"

    @CHANNEL-13c
    Scenario: A child sends a request to the coroutine of its parent in every render
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
    Scenario: A component that is mounted again sends a request to its new coroutine
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
    Scenario: Requests sent in a render and by a listener wait until the service is connected
      Given "App" runs the coroutine "fetcher":
        """
        wait at the gate "connected"
        for each request
          log request
        """
      And "App" sends "/weather" to "fetcher" in its first render
      When "/news" is sent to "fetcher"
      And the gate "connected" opens
      Then "fetcher" logged in any order "/weather", "/news"

    @CHANNEL-13g
    Scenario: Two requests that one render sends keep their order
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

  Rule: A message may hold nothing

    @CHANNEL-1e
    Scenario: A message that holds nothing is received, and does not end the channel
      Given "App" runs the coroutine "sync" for messages of the type "message":
        """
        for each message
          log message
        log "closed"
        """
      When nothing is sent to "sync"
      And "a" is sent to "sync"
      Then "sync" logged nothing, "a"
