Feature: A body can close its channel

  The receiving end of a channel belongs to the body, and only the body can close it. A coroutine does so when it wants
  to finish what it has been given, and to be given no more.

  Rule: What was sent before closing is still received

    @CHANNEL-7a
    Scenario: Three letters wait at closing time
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "closing time"
        close the channel
        for each letter
          log letter
        log "no more letters"
        """
      When "a", "b" and "c" are sent to "clerk"
      And the gate "closing time" opens
      Then "clerk" logged "a", "b", "c", "no more letters"

    @CHANNEL-7b
    Scenario: The last one is opened in the morning
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "closing time"
        close the channel
        wait at the gate "next morning"
        receive one letter
        log letter
        """
      When "a" is sent to "clerk"
      And the gate "closing time" opens
      And the gate "next morning" opens
      Then "clerk" logged "a"

    @CHANNEL-7c
    Scenario: The channel is closed with every letter
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "the office opens"
        for each letter
          close the channel
          log letter
        log "no more letters"
        """
      When "a", "b" and "c" are sent to "clerk"
      And the gate "the office opens" opens
      Then "clerk" logged "a", "b", "c", "no more letters"

  Rule: What is sent after closing is not received

    @CHANNEL-8a
    Scenario: A letter comes during the night
      Given "App" runs the coroutine "clerk":
        """
        close the channel
        wait at the gate "next morning"
        for each letter
          log letter
        log "no more letters"
        """
      When "d" is sent to "clerk"
      And the gate "next morning" opens
      Then "clerk" logged "no more letters"

    @CHANNEL-8b
    Scenario: One letter comes before closing time, and one after
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "closing time"
        close the channel
        wait at the gate "next morning"
        for each letter
          log letter
        log "no more letters"
        """
      When "a" is sent to "clerk"
      And the gate "closing time" opens
      And "b" is sent to "clerk"
      And the gate "next morning" opens
      Then "clerk" logged "a", "no more letters"

  Rule: A channel ends when it is closed and empty

    @CHANNEL-9a
    Scenario: The loop over it is over
      Given "App" runs the coroutine "clerk":
        """
        close the channel
        for each letter
          log letter
        log "no more letters"
        """
      When the application starts
      Then "clerk" logged "no more letters"
      And "clerk" has ended

    @CHANNEL-9b
    Scenario: To receive one message gives nothing
      Given "App" runs the coroutine "clerk":
        """
        close the channel
        receive one letter
        log letter
        """
      When the application starts
      Then "clerk" logged nothing

    @CHANNEL-9c
    Scenario: An empty channel that is open has not ended
      Given "App" runs the coroutine "clerk":
        """
        log "open"
        for each letter
          log letter
        log "no more letters"
        """
      When the application starts
      Then "clerk" logged "open"

    @CHANNEL-9d
    Scenario: The channel stays open when a component that looked up the handle is removed
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        log "closed"
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When "set username" is sent through "sync task"
      And "Child" is removed
      And "log out" is sent to "sync"
      Then "sync" logged "set username", "log out"

    @CHANNEL-10a
    Scenario: It stays ended
      Given "App" runs the coroutine "clerk":
        """
        close the channel
        3 times
          receive one letter
          log letter
        """
      When the application starts
      Then "clerk" logged nothing, nothing, nothing

  Rule: A message that will not be received is dropped in silence

    @CHANNEL-11a
    Scenario: The receiver has ended
      Given "App" runs the coroutine "clerk":
        """
        log "gone fishing"
        """
      And "App" runs the coroutine "author":
        """
        for each chapter
          send chapter to "clerk"
          log chapter
        """
      When "chapter one" is sent to "author"
      Then "author" logged "chapter one"
      And "clerk" logged "gone fishing"

    @CHANNEL-11b
    Scenario: The receiver has closed its channel
      Given "App" runs the coroutine "clerk":
        """
        close the channel
        wait at the gate "next morning"
        """
      And "App" runs the coroutine "author":
        """
        for each chapter
          send chapter to "clerk"
          log chapter
        """
      When "chapter one" is sent to "author"
      Then "author" logged "chapter one"

    @CHANNEL-11c
    Scenario: The receiver was removed
      Given "App" has the child "Page"
      And "Page" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      And "App" runs the coroutine "author":
        """
        for each chapter
          send chapter to "clerk"
          log chapter
        """
      When "chapter one" is sent to "author"
      And "Page" is removed
      And "chapter two" is sent to "author"
      Then "author" logged "chapter one", "chapter two"
      And "clerk" logged "chapter one"

    @CHANNEL-11d
    Scenario: Messages are sent after the application was closed
      Given "App" runs the coroutine "sync" for messages of the type "action":
        """
        for each message
          log message
        """
      And "App" has the child "Page"
      And "Page" looks up "to sync" with use_coroutine_handle for messages of the type "action"
      When "a" is sent to "sync"
      And the application is closed
      And "b" is sent to "sync"
      And "c" is sent through "to sync"
      Then "sync" logged "a"
