Feature: Services work side by side

  A service is a coroutine that loops on its channel and works for the rest of the application. An application has as many
  as it likes. The server is a real one, which answers as the scenario says; to put something to a path gives the answer
  too, or nothing if the server refuses.

  Rule: A component may run several services, and each handles what is sent to it

    @SERVICES-2a
    Scenario: A profile, an editor, a sync and a search
      Given "App" runs the coroutine "profile":
        """
        for each command
          note command
        """
      And "App" runs the coroutine "editor":
        """
        for each command
          note command
        """
      And "App" runs the coroutine "sync":
        """
        for each command
          note command
        """
      And "App" runs the coroutine "search":
        """
        for each command
          note command
        """
      When "save" is sent to "editor"
      And "rename" is sent to "profile"
      And "pull" and "push" are sent to "sync"
      And "undo" is sent to "editor"
      And "find" is sent to "search"
      Then "profile" noted "rename"
      And "editor" noted "save", "undo"
      And "sync" noted "pull", "push"
      And "search" noted "find"

  Rule: A service tells messages of several shapes apart

    @SERVICES-3a
    Scenario: A name and an age
      Given "App" runs the coroutine "profile":
        """
        for each update
          if update is of the shape name
            note "renamed"
          otherwise
            note "aged"
          note the content of update
        """
      When name "Bob" and age 42 are sent to "profile"
      Then "profile" noted "renamed", "Bob", "aged", 42

  Rule: A service that waits for its server holds up no other service

    @SERVICES-4a
    Scenario: The profile overtakes the news
      Given the server holds its answer to "/news"
      And the server answers "/profile" with "Ada"
      And "App" keeps the state "headline", initially nothing
      And "App" keeps the state "user", initially nothing
      And "App" runs the coroutine "news", which owns "headline":
        """
        for each path
          get path as page
          set "headline" to page
        """
      And "App" runs the coroutine "profile", which owns "user":
        """
        for each path
          get path as page
          set "user" to page
        """
      When "/news" is sent to "news"
      And "/profile" is sent to "profile"
      Then "App" shows "Ada" as "user"
      And "App" shows nothing as "headline"
      When the server answers the held "/news" with "rain"
      Then "App" shows "rain" as "headline"

  Rule: A service handles one message after another

    @SERVICES-5a
    Scenario: The second letter waits until the first is filed
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          note letter
          wait 1 hour
          note "filed"
        """
      When "a" and "b" are sent to "clerk"
      Then "clerk" noted "a"
      When 1 hour passes
      Then "clerk" noted "a", "filed", "b"
      When 1 hour passes
      Then "clerk" noted "a", "filed", "b", "filed"

  Rule: One body handles all messages

    @SERVICES-6a
    Scenario: It puts on its hat once
      Given "App" runs the coroutine "clerk":
        """
        note "hat on"
        for each letter
          note letter
        """
      When "a" is sent to "clerk"
      And "b" is sent to "clerk"
      And "c" is sent to "clerk"
      Then "clerk" noted "hat on", "a", "b", "c"
      And "clerk" was started once
