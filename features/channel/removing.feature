Feature: A listener sends a message and removes the receiver

  The message is sent before the removal takes effect. The pages do not say whether the coroutine receives it. The scenario records
  what the runtime does, so that runtimes can be compared; every outcome is accepted.

  Rule: A message that is sent in the same listener that then removes the receiving component may be received or discarded

    @CHANNEL-17a
    Scenario: A listener sends a message to a child's coroutine, and then removes the child
      Given "App" has the child "Page"
      And "Page" runs the coroutine "profile":
        """
        for each action
          log action
        """
      When a listener sends "save" to "profile" and then removes "Page"
      Then "App" has rendered again
      And the verdict records what "profile" logged
