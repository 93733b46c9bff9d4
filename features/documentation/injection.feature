Feature: The block injection: a child that finds the handle

  A child component fetches the handle of a coroutine above it, by the type of its messages, and sends.

  The block sends while the child renders, so once for every render, and gives up where there is no handle. Here a child without
  a handle renders and sends nothing. A listener of the child can send as well.

  Rule: A message sent while a component renders is received like any other

    @CHANNEL-13b
    Scenario: The child sends once for every render
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      And "Child" sends "set username" through "sync task" in every render
      When "Child" renders again
      Then "sync" logged "set username" once for every render of "Child"

  Rule: The child reaches the coroutine above it

    @INJECTION-1c
    Scenario: A name to be set
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When "set username" is sent through "sync task"
      Then "sync" logged "set username"

  Rule: Without such a coroutine the child finds nothing, and renders

    @INJECTION-3b
    Scenario: A child alone
      Given "App" runs the coroutine "clock" for messages of the type "tick":
        """
        log "running"
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When the application starts
      Then the handle "sync task" was not found
      And "Child" has rendered
      And "clock" logged "running"
