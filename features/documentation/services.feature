Feature: The block services: three services of one component

  One component runs three services, each with a type of commands of its own: for the profile, for the synchronisation, and
  for the editor.

  The block leaves the bodies open, and as it stands they would end at once. Here they loop on their channels, as the sentence
  above the block says.

  Rule: Each service handles its own commands

    @SERVICES-2b
    Scenario: Three services, three types of commands
      Given "App" runs the coroutine "profile" for messages of the type "profile command":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "editor" for messages of the type "editor command":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "sync" for messages of the type "sync command":
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
