Feature: A service keeps the real state, and atoms are the view

  An atom is a value for many components at once. One component initialises the atom root, for itself and everything below it; any of
  these can read an atom, and shows it. A service works with whatever it likes, and sets the atoms when there is something
  new to be seen.

  Rule: Until it is set, an atom has its initial value

    @ATOMS-1a
    Scenario: Nobody has logged in yet
      Given the atom "username" is initially "default"
      And "App" initialises the atom root
      And "App" has the child "Banner"
      And "Banner" reads the atom "username"
      And "App" runs the coroutine "sync":
        """
        for each name
          log name
        """
      When "Ada" is sent to "sync"
      Then "sync" logged "Ada"
      And "Banner" shows "default" as "username"

  Rule: Every component that reads an atom shows what it was set to

    @ATOMS-2a
    Scenario: Two readers
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
    Scenario: One of two readers goes, and comes back
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
    Scenario: The service is in another corner of the application
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

  Rule: One atom for success, another for failure

    @ATOMS-3a
    Scenario: The server accepts the name, and then refuses one
      Given the server answers "/name" with "ok"
      And the atom "username" is initially "default"
      And the atom "error" is initially nothing
      And "App" initialises the atom root
      And "App" reads the atom "username"
      And "App" reads the atom "error"
      And "App" runs the coroutine "sync":
        """
        for each name
          put name to "/name" as answer
          if answer is nothing
            set the atom "error" to "Failed to set username"
          otherwise
            set the atom "username" to name
        """
      When "Ada" is sent to "sync"
      Then "App" shows "Ada" as "username"
      And "App" shows nothing as "error"
      When the server refuses "/name"
      And "Bob" is sent to "sync"
      Then "App" shows "Ada" as "username"
      And "App" shows "Failed to set username" as "error"

  Rule: What a coroutine keeps to itself changes no view

    @ATOMS-4a
    Scenario: A draft is not published
      Given the atom "article" is initially nothing
      And "App" initialises the atom root
      And "App" reads the atom "article"
      And "App" runs the coroutine "editor":
        """
        for each text
          if text is "publish"
            set the atom "article" to what was remembered for "draft"
          otherwise
            remember text for "draft"
            log text
        """
      When "Once upon a time" is sent to "editor"
      Then "editor" logged "Once upon a time"
      And "App" shows nothing as "article"
      When "publish" is sent to "editor"
      Then "App" shows "Once upon a time" as "article"

  Rule: To set an atom renders its readers and no others

    @ATOMS-5a
    Scenario: The menu has nothing to do with it
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

  Rule: An atom keeps its value when nobody reads it

    @ATOMS-6a
    Scenario: The banner comes back
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
    Scenario: A username that is set before anything reads it
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

  Rule: Who would hold the atoms below another that holds them uses those

    @ATOMS-7a
    Scenario: The page asks once more
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

  Rule: Components that hold the atoms side by side share no values

    @ATOMS-8a
    Scenario: A name that is set below one holder is not shown below another
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
