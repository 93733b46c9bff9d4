Feature: A coroutine goes with its component

  A component can be removed from the application, with everything below it, and be shown again later. The
  documentation does not say what then happens to its coroutines. Dioxus 0.4.3 drops them, and so should any runtime. That the coroutines of
  all other components last is documented: a task may loop for as long as its component is there.

  Rule: Removing a component drops its coroutines where they wait

    @LIFECYCLE-4a
    Scenario: A timer stops ticking
      Given "App" has the child "Page"
      And "Page" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      When 2 seconds pass
      And "Page" is removed
      And 5 seconds pass
      Then "timer" logged "tick", "tick"
      And "timer" was dropped

    @LIFECYCLE-4b
    Scenario: The gate opens too late
      Given "App" has the child "Page"
      And "Page" runs the coroutine "reader":
        """
        log "chapter one"
        wait at the gate "the page is turned"
        log "chapter two"
        """
      When "Page" is removed
      And the gate "the page is turned" opens
      Then "reader" logged "chapter one"
      And "reader" was dropped

    @LIFECYCLE-4c
    Scenario: Everything below goes too
      Given "App" has the child "Page"
      And "Page" has the child "Footnote"
      And "Footnote" runs the coroutine "reader":
        """
        log "see chapter two"
        wait at the gate "the page is turned"
        log "see chapter three"
        """
      When "Page" is removed
      And the gate "the page is turned" opens
      Then "reader" logged "see chapter two"
      And "reader" was dropped

    @LIFECYCLE-4d
    Scenario: A removed component is not rendered when an atom is set that it read
      Given "App" initialises the atom root
      And the atom "username" is initially "Ada"
      And "App" has the child "Menu"
      And "Menu" reads the atom "username"
      And "App" runs the coroutine "profile":
        """
        for each update
          set the atom "username" to update
          log update
        """
      When "Menu" is removed
      And "Grace" is sent to "profile"
      Then "profile" logged "Grace"
      And "Menu" has not rendered again

  Rule: To be removed does not look like the end of the channel

    @LIFECYCLE-5a
    Scenario: The line behind the loop is not reached
      Given "App" has the child "Page"
      And "Page" runs the coroutine "clerk":
        """
        for each letter
          log letter
        log "no more letters"
        """
      When "a" is sent to "clerk"
      And "Page" is removed
      Then "clerk" logged "a"
      And "clerk" was dropped

  Rule: A component that is mounted again has a new coroutine with an empty channel

    @LIFECYCLE-6a
    Scenario: It starts at the top and knows nothing of the former one
      Given "App" has the child "Page"
      And "Page" runs the coroutine "clerk":
        """
        log "good morning"
        wait at the gate "the office opens"
        for each letter
          log letter
        """
      When "a" is sent to "clerk"
      And "Page" is removed
      And "Page" is mounted
      And the gate "the office opens" opens
      And "b" is sent to "clerk"
      Then "clerk" logged "good morning", "good morning", "b"

    @LIFECYCLE-6b
    Scenario: It takes up neither the letter in hand nor what came meanwhile
      Given "App" has the child "Page"
      And "Page" runs the coroutine "clerk":
        """
        for each letter
          log letter
          wait 1 hour
        """
      When "a" is sent to "clerk"
      And "Page" is removed
      And "b" is sent to "clerk"
      And "Page" is mounted
      And "c" is sent to "clerk"
      Then "clerk" logged "a", "c"

  Rule: A coroutine whose component stays mounted is not dropped

    @LIFECYCLE-7a
    Scenario: The removal of a component leaves the coroutines of its sibling
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "Menu" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "Page" is removed
      And "a" is sent to "sync"
      Then "sync" logged "a"

    @LIFECYCLE-7b
    Scenario: The removal of a component leaves the coroutines of its parent
      Given "App" has the child "Page"
      And "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      When "Page" is removed
      And 2 seconds pass
      Then "timer" logged "tick", "tick"

    @LIFECYCLE-7c
    Scenario: The end of a coroutine leaves the other coroutines of its component
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "fetcher":
        """
        log "fetched"
        """
      When "a" is sent to "sync"
      Then "fetcher" logged "fetched"
      And "sync" logged "a"

    @LIFECYCLE-7d
    Scenario: Renders leave the coroutines of their component
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "App" renders again
      And "App" renders again
      And "App" renders again
      And "a" is sent to "sync"
      Then "sync" logged "a"
