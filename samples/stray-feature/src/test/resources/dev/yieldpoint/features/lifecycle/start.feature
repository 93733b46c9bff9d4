Feature: Not the kit's

  This file has the path of one of the kit's. If it were run in its place, this build would fail.

  Rule: Nothing starts

    @LIFECYCLE-1a
    Scenario: Nothing starts
      Given "App" runs the coroutine "sync":
        """
        log "here"
        """
      When the application starts
      Then "sync" has logged nothing yet
