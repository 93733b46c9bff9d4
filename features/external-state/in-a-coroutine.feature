Feature: State that is not rendered lives in a coroutine

  Some state is shown by no component: a counter, a connection, a cache. A coroutine keeps such state, and the components
  below it read and change the state by sending messages to the coroutine.

  Rule: Components below a coroutine use its local values through messages

    @EXTERNAL-1a
    Scenario: A message from a grandchild uses the value that a message from a child has stored in a coroutine
      Given "App" runs the coroutine "cache" for messages of the type "Request":
        """
        for each request
          if request is "report"
            log what was remembered for "latest request"
          otherwise
            remember request for "latest request"
        """
      And "App" has the child "Search"
      And "Search" looks up "search handle" with use_coroutine_handle for messages of the type "Request"
      And "App" has the child "Page"
      And "Page" has the child "History"
      And "History" looks up "history handle" with use_coroutine_handle for messages of the type "Request"
      When "/weather" is sent through "search handle"
      And "report" is sent through "history handle"
      Then "cache" logged "/weather"

  Rule: Another thread can send to a coroutine at any time

    @EXTERNAL-4a
    Scenario: Messages that another thread sends are received in order
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When another thread sends "a", "b" and "c" to "sync"
      Then "sync" logged "a", "b", "c"
      When another thread sends "d" to "sync"
      Then "sync" logged "a", "b", "c", "d"

    @EXTERNAL-4b
    Scenario: Messages that another thread sends before the first receive are buffered
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When another thread sends "a" and "b" to "sync"
      Then "sync" has logged nothing yet
      When the gate "connected" opens
      Then "sync" logged "a", "b"
