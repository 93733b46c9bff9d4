Feature: The block services: three services of one component

  One component runs three services, `profile_service`, `editor_service` and `sync_service`. Each is a function of its
  own, and each receives commands of a type of its own.

  Where the feature differs: in the block the bodies consist of a comment, `// do stuff`, and as written they end at
  once ([ERRATUM-6](../../spec/ERRATA.md)). Here they loop on their channels, as the sentence above the block says.
  The block sends nothing; the scenario does.

  Rule: A component can run several services, and each handles the messages that are sent to it

    @SERVICES-2b
    Scenario: Three services receive commands of three types
      Given "App" runs the coroutine "profile" for messages of the type "ProfileCommand":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "editor" for messages of the type "EditorCommand":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "sync" for messages of the type "SyncCommand":
        """
        for each command
          log command
        """
      When "rename" is sent to "profile"
      And "undo" and "redo" are sent to "editor"
      And "pull" is sent to "sync"
      Then "profile" logged "rename"
      And "editor" logged "undo", "redo"
      And "sync" logged "pull"
