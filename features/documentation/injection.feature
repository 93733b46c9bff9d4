Feature: The block injection: a child that looks up a handle and sends

  A child component looks up the handle of a coroutine above it with `use_coroutine_handle`, by the type of its
  messages, and sends through it. The `send` stands in the body of the component, so the child sends once in every
  render.

  Where the feature differs: the block shows the child only; here "App" runs the coroutine. `SyncAction::SetUsername`
  has no content in this block, so the message is the text "SetUsername" and has no shape. The block calls `unwrap`,
  so that without such a coroutine the render of the child fails; here a look-up that finds no handle returns an empty
  value, and the child renders ([ERRATUM-10](../../spec/ERRATA.md)). The second scenario sends from a listener of the
  child, which is not in the block. The page does not say how far up a handle is looked for
  ([ERRATUM-9](../../spec/ERRATA.md)).

  Rule: A message sent while a component renders is received like any other message

    @CHANNEL-13b
    Scenario: An action that a child sends in every render is received once for every render
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Child" sends "SetUsername" through "sync task" in every render
      When "Child" renders again
      Then "sync" logged "SetUsername" once for every render of "Child"

  Rule: A component finds the handle of a coroutine of a component above by the type of the messages, and can send through it

    @INJECTION-1c
    Scenario: A listener of a child sends an action through the handle that the child looked up
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "SetUsername" is sent through "sync task"
      Then "sync" logged "SetUsername"

  Rule: A look-up that finds no handle returns an empty value, and does not fail the render

    @INJECTION-3b
    Scenario: A child that looks up a handle for another type of messages finds none and renders
      Given "App" runs the coroutine "sync" for messages of the type "SyncCommand":
        """
        log "running"
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When the application starts
      Then the handle "sync task" was not found
      And "Child" has rendered
      And "sync" logged "running"
