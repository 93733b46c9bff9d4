Feature: State that nobody renders lives in a coroutine

  A counter that nothing shows, a connection, a cache: such state needs no component. It is kept in a coroutine, and whoever
  wants something of it sends a message.

  Rule: State that lives in a coroutine is reached by messages from any component below

    @EXTERNAL-1a
    Scenario: Two children and one ledger
      Given "App" runs the coroutine "ledger" for messages of the type "entry":
        """
        for each entry
          if entry is "balance"
            log what was remembered for "last entry"
          otherwise
            remember entry for "last entry"
        """
      And "App" has the child "Till"
      And "Till" looks up "drawer" with use_coroutine_handle for messages of the type "entry"
      And "App" has the child "Office"
      And "Office" has the child "Desk"
      And "Desk" looks up "book" with use_coroutine_handle for messages of the type "entry"
      When 100 is sent through "drawer"
      And "balance" is sent through "book"
      Then "ledger" logged 100

  Rule: Another thread can send to a coroutine at any time

    @EXTERNAL-4a
    Scenario: Letters from outside
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When another thread sends "a", "b" and "c" to "clerk"
      Then "clerk" logged "a", "b", "c"
      When another thread sends "d" to "clerk"
      Then "clerk" logged "a", "b", "c", "d"

    @EXTERNAL-4b
    Scenario: Letters from outside come at lunch
      Given "App" runs the coroutine "clerk":
        """
        wait at the gate "lunch is over"
        for each letter
          log letter
        """
      When another thread sends "a" and "b" to "clerk"
      Then "clerk" has logged nothing yet
      When the gate "lunch is over" opens
      Then "clerk" logged "a", "b"
