Feature: The block fermi: a banner that reads an atom

  The application runs the service "sync" and has a child, the banner. The banner knows nothing of the service: it
  reads the name from the atom `USERNAME`, which is "default" until it is set.

  Where the feature differs: the block calls `use_atom_root` and nothing in it calls `use_init_atom_root`, without
  which Dioxus renders nothing; here "App" initialises the atom root ([ERRATUM-7](../../spec/ERRATA.md)). The block
  does not contain `sync_service`: its messages are those of the block `fermi_service`
  ([ERRATUM-8](../../spec/ERRATA.md)), and its body here sets the name without asking a server.

  Rule: Every component that reads an atom renders the value that was set last

    @ATOMS-2b
    Scenario: A banner shows the default name, and then the name that a service has set
      Given the atom "USERNAME" is initially "default"
      And "App" initialises the atom root
      And "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          set the atom "USERNAME" to the content of action
        """
      And "App" has the child "Banner"
      And "Banner" reads the atom "USERNAME"
      When the application starts
      Then "Banner" shows "default" as "USERNAME"
      When SetUsername "Bob" is sent to "sync"
      Then "Banner" shows "Bob" as "USERNAME"
