Feature: The block fermi: a banner that reads an atom

  The application runs a service and shows a banner. The banner knows nothing of the service: it reads the name from an atom,
  which is "default" until somebody sets it.

  The block never says who initialises the atom root, and without a holder the original shows nothing at all. Here the application
  holds them. What the service does is told in the next block; here it sets what it is sent.

  Rule: The banner welcomes whoever the atom names

    @ATOMS-2b
    Scenario: From the default to a name
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      When the application starts
      Then "Banner" shows "default" as "username"
      When "Bob" is sent to "sync"
      Then "Banner" shows "Bob" as "username"
