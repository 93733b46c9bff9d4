Feature: A render may return before it reaches the hook of a coroutine

  Every render of a component should call the same hooks. A render that returns early breaks this rule, and runtimes react in
  different ways. Nothing is required here: the scenarios record what the runtime does, so that runtimes can be compared.

  Rule: If a later render returns before the hook of a coroutine, the coroutine may continue, be suspended, or be dropped

    @LIFECYCLE-13a
    Scenario: A message is sent to a coroutine whose hook the latest render did not reach
      Given "App" has the child "Page"
      And "Page" keeps the state "visible", initially "yes"
      And "Page" returns early from its render while "visible" is "no"
      And "Page" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      When a listener sets "visible" to "no"
      And "/weather" is sent to "fetcher"
      Then the verdict records what "fetcher" logged

    @LIFECYCLE-13b
    Scenario: A later render reaches the hook again after a message was sent
      Given "App" has the child "Page"
      And "Page" keeps the state "visible", initially "yes"
      And "Page" returns early from its render while "visible" is "no"
      And "Page" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      When a listener sets "visible" to "no"
      And "/weather" is sent to "fetcher"
      And a listener sets "visible" to "yes"
      Then the verdict records what "fetcher" logged
