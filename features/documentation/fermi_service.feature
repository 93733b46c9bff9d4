Feature: The block fermi_service: a service that reports success and failure

  The service behind the banner. It is told to set the name, asks the server to do so, and then updates the view: the name if
  the server has accepted it, an error if not.

  The page includes this block under a name that its file does not have, so no reader has seen it there.

  Background:
    Given the atom "username" is initially "default"
    And the atom "errors" is initially nothing
    And "App" initialises the atom root
    And "App" reads the atom "username"
    And "App" reads the atom "errors"
    And "App" runs the coroutine "sync":
      """
      for each name
        put name to "/name" as answer
        if answer is nothing
          set the atom "errors" to "Failed to set username"
        otherwise
          set the atom "username" to name
      """

  Rule: One atom for success, another for failure

    @ATOMS-3b
    Scenario: The server accepts the name
      Given the server answers "/name" with "ok"
      When "Bob" is sent to "sync"
      Then "App" shows "Bob" as "username"
      And "App" shows nothing as "errors"

    @ATOMS-3c
    Scenario: The server refuses the name
      Given the server refuses "/name"
      When "Bob" is sent to "sync"
      Then "App" shows "default" as "username"
      And "App" shows "Failed to set username" as "errors"
