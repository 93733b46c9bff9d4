Feature: The block fermi_service: a service that reports success and failure

  The service behind the banner of the block `fermi`. For each `SyncAction::SetUsername` it asks the server to set the
  name. If the server accepts the name, the service sets the atom `USERNAME` to it; otherwise it sets the atom
  `ERRORS`. Nothing in the block clears `ERRORS`, so an error remains when a later name is accepted.

  In the block `set_name_on_server(&name).await` puts the name to "/username", and `is_ok()` holds if the answer is
  not None.

  Where the feature differs: `ERRORS` is a list with one text or none; here it is that text, or None. "App" reads
  both atoms, which no component of the block does. `USERNAME` is declared in another way than in the block `fermi`,
  and the page includes the block as `fermi_service`, while the file of blocks calls it `fermi_continued`
  ([ERRATUM-8](../../spec/ERRATA.md)). In an earlier text of the page the service takes an `AtomRoot`, and the block
  `fermi` gives it an `Rc<AtomRoot>` ([ERRATUM-17](../../spec/ERRATA.md)); here a body sets an atom by its name. "App"
  initialises the atom root ([ERRATUM-7](../../spec/ERRATA.md)).

  Background:
    Given the atom "USERNAME" is initially "default"
    And the atom "ERRORS" is initially None
    And "App" initialises the atom root
    And "App" reads the atom "USERNAME"
    And "App" reads the atom "ERRORS"
    And "App" runs the coroutine "sync" for messages of the type "SyncAction":
      """
      for each action
        if action is of the shape SetUsername
          put the content of action to "/username" as answer
          if answer is not None
            set the atom "USERNAME" to the content of action
          otherwise
            set the atom "ERRORS" to "Failed to set username"
      """

  Rule: A service can set one atom when its work succeeds and another atom when its work fails

    @ATOMS-3b
    Scenario: The server accepts a name
      Given the server answers "/username" with "ok"
      When SetUsername "Bob" is sent to "sync"
      Then "App" shows "Bob" as "USERNAME"
      And "App" shows None as "ERRORS"

    @ATOMS-3c
    Scenario: The server refuses a name
      Given the server refuses "/username"
      When SetUsername "Bob" is sent to "sync"
      Then "App" shows "default" as "USERNAME"
      And "App" shows "Failed to set username" as "ERRORS"

    @ATOMS-3d
    Scenario: An error remains after the server has accepted a later name
      Given the server refuses "/username"
      When SetUsername "Bob" is sent to "sync"
      And the server answers "/username" with "ok"
      And SetUsername "Ada" is sent to "sync"
      Then "App" shows "Ada" as "USERNAME"
      And "App" shows "Failed to set username" as "ERRORS"
