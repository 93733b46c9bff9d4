Feature: A service keeps the real state, and sets atoms to change the view

  An atom is a global value. One component initialises the atom root (use_init_atom_root), for itself and every component
  below it; each of these components can read an atom (use_read), and then shows its value. A service keeps its real state
  to itself, and sets an atom whenever the view is to change.

  Rule: An atom has its initial value until it is set

    @ATOMS-1a
    Scenario: A component shows the initial value of an atom that the service has not set
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each action
          log action
        """
      When "log in" is sent to "sync"
      Then "sync" logged "log in"
      And "Banner" shows "default" as "username"

  Rule: When a coroutine sets an atom, every component that reads it renders the new value

    @ATOMS-2a
    Scenario: Two components that read an atom show each value that the service sets
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" has the child "Footer"
      And "Footer" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      Then "Banner" shows "Ada" as "username"
      And "Footer" shows "Ada" as "username"
      When "Bob" is sent to "sync"
      Then "Banner" shows "Bob" as "username"
      And "Footer" shows "Bob" as "username"

    @ATOMS-2c
    Scenario: A remounted component shows the value that an atom was set to during its absence, and later values
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" has the child "Footer"
      And "Footer" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Banner" is removed
      And "Ada" is sent to "sync"
      Then "Footer" shows "Ada" as "username"
      When "Banner" is mounted
      Then "Banner" shows "Ada" as "username"
      When "Bob" is sent to "sync"
      Then "Banner" shows "Bob" as "username"
      And "Footer" shows "Bob" as "username"

    @ATOMS-2d
    Scenario: A component shows an atom that is set by a service neither above nor below the component
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Page"
      And "Page" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" has the child "Account"
      And "Account" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      Then "Banner" shows "Ada" as "username"

  Rule: A service sets one atom on success and another on failure

    @ATOMS-3a
    Scenario: A name that the server accepts sets the username, and a refused one sets the error
      Given the server answers "/name" with "ok"
      And the atom "username" is initially "default"
      And the atom "error" is initially None
      And "App" initialises the atom root
      And "App" reads the atom "username"
      And "App" reads the atom "error"
      And "App" runs the coroutine "sync":
        """
        for each name
          put name to "/name" as response
          if response is None
            set the atom "error" to "Failed to set username"
          otherwise
            set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      Then "App" shows "Ada" as "username"
      And "App" shows None as "error"
      When the server refuses "/name"
      And "Bob" is sent to "sync"
      Then "App" shows "Ada" as "username"
      And "App" shows "Failed to set username" as "error"

  Rule: The local values of a coroutine change no view

    @ATOMS-4a
    Scenario: A draft that the editor remembers is shown only once it is published
      Given the atom "article" is initially None
      And "App" initialises the atom root
      And "App" reads the atom "article"
      And "App" runs the coroutine "editor":
        """
        for each message
          if message is "publish"
            set the atom "article" to what was remembered for "draft"
          otherwise
            remember message for "draft"
            log message
        """
      When "Hello" is sent to "editor"
      Then "editor" logged "Hello"
      And "App" shows None as "article"
      When "publish" is sent to "editor"
      Then "App" shows "Hello" as "article"

    @ATOMS-4b
    Scenario: A draft that the editor receives after a publication does not replace the published article
      Given the atom "article" is initially None
      And "App" initialises the atom root
      And "App" reads the atom "article"
      And "App" runs the coroutine "editor":
        """
        receive one article
        set the atom "article" to article
        receive one draft
        remember draft for "draft"
        log draft
        """
      When "Hello" is sent to "editor"
      Then "App" shows "Hello" as "article"
      When "Bye" is sent to "editor"
      Then "editor" logged "Bye"
      And "App" shows "Hello" as "article"

  Rule: Setting an atom renders the components that read it, and no others except components below them

    @ATOMS-5a
    Scenario: Setting the username renders the banner that reads it, but neither the menu nor the root component
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" has the child "Menu"
      And "App" has the child "Profile"
      And "Profile" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      Then "Banner" has rendered again
      And "Menu" has not rendered again
      And "App" has not rendered again

  Rule: An atom keeps its value while no component reads it

    @ATOMS-6a
    Scenario: A banner that is removed and mounted again shows the username set before
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      And "Banner" is removed
      And "Banner" is mounted
      Then "Banner" shows "Ada" as "username"

    @ATOMS-6b
    Scenario: A banner that is first mounted later shows the username set before
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner", not mounted at first
      And "Banner" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      And "Banner" is mounted
      Then "Banner" shows "Ada" as "username"

  Rule: A component that initialises an atom root below another one shares the ancestor's root

    @ATOMS-7a
    Scenario: A page that initialises the atom root again shows the username that its parent's service sets
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      And "App" has the child "Page"
      And "Page" initialises the atom root
      And "Page" reads the atom "username"
      When "Ada" is sent to "sync"
      Then "Page" shows "Ada" as "username"

  Rule: Two atom roots share no values if neither is below the other

    @ATOMS-8a
    Scenario: A username set under one atom root is not shown under another
      Given the atom "username" is initially "default"
      And "App" has the child "Page"
      And "Page" initialises the atom root
      And "Page" reads the atom "username"
      And "Page" runs the coroutine "sync":
        """
        for each name
          set the atom "username" to name
        """
      And "App" has the child "Preview"
      And "Preview" initialises the atom root
      And "Preview" reads the atom "username"
      When "Ada" is sent to "sync"
      And "Preview" renders again
      Then "Page" shows "Ada" as "username"
      And "Preview" shows "default" as "username"
