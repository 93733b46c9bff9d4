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
          log command
        """
      And "App" runs the coroutine "editor":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "sync":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "search":
        """
        for each command
          log command
        """
      When "save" is sent to "editor"
      And "rename" is sent to "profile"
      And "pull" and "push" are sent to "sync"
      And "undo" is sent to "editor"
      And "find" is sent to "search"
      Then "profile" logged "rename"
      And "editor" logged "save", "undo"
      And "sync" logged "pull", "push"
      And "search" logged "find"

    @SERVICES-2c
    Scenario: Twenty-five services of one component
      Given "App" runs 25 coroutines, "fetcher 1" and so on:
        """
        for each request
          log request
        """
      When "/weather" is sent to "fetcher 1"
      And "/news" is sent to "fetcher 25"
      Then "fetcher 1" logged "/weather"
      And "fetcher 25" logged "/news"

    @SERVICES-2d
    Scenario: Two hundred and fifty services of one component
      Given "App" runs 250 coroutines, "fetcher 1" and so on:
        """
        for each request
          log request
        """
      When "/weather" is sent to "fetcher 1"
      And "/news" is sent to "fetcher 250"
      Then "fetcher 1" logged "/weather"
      And "fetcher 250" logged "/news"

  Rule: A service tells messages of several shapes apart

    @SERVICES-3a
    Scenario: A name and an age
      Given "App" runs the coroutine "profile":
        """
        for each update
          if update is of the shape name
            log "renamed"
          otherwise
            log "aged"
          log the content of update
        """
      When name "Bob" and age 42 are sent to "profile"
      Then "profile" logged "renamed", "Bob", "aged", 42

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

    @SERVICES-4b
    Scenario: Twelve requests that wait for the server hold up no other request
      Given the server holds its answer to "/news"
      And the server answers "/profile" with "Ada"
      And "App" runs 12 coroutines, "fetcher 1" and so on:
        """
        get "/news" as page
        log page
        """
      And "App" runs the coroutine "profile":
        """
        for each path
          get path as page
          log page
        """
      When "/profile" is sent to "profile"
      Then "profile" logged "Ada"
      And "fetcher 1" has logged nothing yet
      And "fetcher 12" has logged nothing yet
      When the server answers the held "/news" with "rain"
      Then "fetcher 1" logged "rain"
      And "fetcher 12" logged "rain"

  Rule: A service handles one message after another

    @SERVICES-5a
    Scenario: The second letter waits until the first is filed
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
          wait 1 hour
          log "filed"
        """
      When "a" and "b" are sent to "clerk"
      Then "clerk" logged "a"
      When 1 hour passes
      Then "clerk" logged "a", "filed", "b"
      When 1 hour passes
      Then "clerk" logged "a", "filed", "b", "filed"

  Rule: One body handles all messages

    @SERVICES-6a
    Scenario: It puts on its hat once
      Given "App" runs the coroutine "clerk":
        """
        log "hat on"
        for each letter
          log letter
        """
      When "a" is sent to "clerk"
      And "b" is sent to "clerk"
      And "c" is sent to "clerk"
      Then "clerk" logged "hat on", "a", "b", "c"
      And "clerk" was started once
