Feature: The number of renders is left free

  A component shows the current values of its states. How often it renders for this purpose, and which other components render with
  it, is the choice of the runtime. The scenarios record this choice, so that runtimes can be compared; every outcome is accepted.

  Rule: A value that is replaced before the next render may never be shown

    @STATE-6a
    Scenario: The coroutines of three children set a state of the parent before the application settles
      Given "App" keeps the state "progress", initially None
      And "App" has the child "Page"
      And "App" has the child "Menu"
      And "App" has the child "Status"
      And "Page" runs the coroutine "fetcher", which owns "progress":
        """
        for each request
          set "progress" to request
        """
      And "Menu" runs the coroutine "search", which owns "progress":
        """
        for each request
          set "progress" to request
        """
      And "Status" runs the coroutine "sync", which owns "progress":
        """
        for each message
          set "progress" to message
        """
      When the next steps happen before the application settles
      And "/weather" is sent to "fetcher"
      And "rain" is sent to "search"
      And "update" is sent to "sync"
      And the application settles
      Then "App" has rendered again
      And the verdict records how often "App" rendered

    @STATE-6b
    Scenario: A coroutine sets a state five times, and awaits a message of another coroutine after each set
      Given "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "fetcher", which owns "progress":
        """
        receive one request
        5 times
          add 1 to "progress"
          send "progress" to "cache"
          receive one request
        """
      And "App" runs the coroutine "cache":
        """
        for each update
          send update to "fetcher"
        """
      When "/weather" is sent to "fetcher"
      Then "App" shows 5 as "progress"
      And the verdict records how often "App" rendered

  Rule: A set may render only those components that have read the state

    @STATE-7a
    Scenario: A state that only a child reads is set
      Given "App" keeps the state "progress", initially 0, and does not read it
      And "App" has the child "Page"
      And "Page" reads the state "progress"
      When a listener sets "progress" to 1
      Then the verdict records how often "App" rendered
      And the verdict records how often "Page" rendered

    @STATE-7b
    Scenario: A state that no component reads is set
      Given "App" keeps the state "progress", initially 0, and does not read it
      When a listener sets "progress" to 1
      Then the verdict records how often "App" rendered
