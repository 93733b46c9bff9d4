Feature: Services of one application work side by side

  A service is a coroutine that works for the rest of the application, and usually loops on its channel. An application may run any
  number of services. The server is a real HTTP server, and answers as the scenario says. The instructions get and put
  await its answer; the answer is None if the server refuses the request.

  Rule: A component can run several services, and each handles the messages that are sent to it

    @SERVICES-2e
    Scenario: Two services with the same message type each receive their own commands
      Given "App" runs the coroutine "editor" for messages of the type "Command":
        """
        for each command
          log command
        """
      And "App" runs the coroutine "sync" for messages of the type "Command":
        """
        for each command
          log command
        """
      When "save" is sent to "editor"
      And "pull" and "push" are sent to "sync"
      And "undo" is sent to "editor"
      Then "editor" logged "save", "undo"
      And "sync" logged "pull", "push"

    @SERVICES-2c
    Scenario: The first and the last of 25 services in one component each receive their own request
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
    Scenario: The first and the last of 250 services in one component each receive their own request
      Given "App" runs 250 coroutines, "fetcher 1" and so on:
        """
        for each request
          log request
        """
      When "/weather" is sent to "fetcher 1"
      And "/news" is sent to "fetcher 250"
      Then "fetcher 1" logged "/weather"
      And "fetcher 250" logged "/news"

  Rule: A service distinguishes messages of several shapes

    @SERVICES-3a
    Scenario: A profile service distinguishes a name from an age
      Given "App" runs the coroutine "profile":
        """
        for each update
          if update is of the shape name
            log "new name"
          otherwise
            log "new age"
          log the content of update
        """
      When name "Bob" and age 42 are sent to "profile"
      Then "profile" logged "new name", "Bob", "new age", 42

  Rule: A service that awaits its server blocks no other service

    @SERVICES-4a
    Scenario: A profile is loaded while another service still waits for the server
      Given the server holds its answer to "/weather"
      And the server answers "/profile" with "Ada"
      And "App" keeps the state "response", initially None
      And "App" keeps the state "username", initially None
      And "App" runs the coroutine "fetcher", which owns "response":
        """
        for each request
          get request as response
          set "response" to response
        """
      And "App" runs the coroutine "profile", which owns "username":
        """
        for each request
          get request as response
          set "username" to response
        """
      When "/weather" is sent to "fetcher"
      And "/profile" is sent to "profile"
      Then "App" shows "Ada" as "username"
      And "App" shows None as "response"
      When the server answers the held "/weather" with "rain"
      Then "App" shows "rain" as "response"

    @SERVICES-4b
    Scenario: A profile is loaded while twelve other services still wait for the server
      Given the server holds its answer to "/weather"
      And the server answers "/profile" with "Ada"
      And "App" runs 12 coroutines, "fetcher 1" and so on:
        """
        get "/weather" as response
        log response
        """
      And "App" runs the coroutine "profile":
        """
        for each request
          get request as response
          log response
        """
      When "/profile" is sent to "profile"
      Then "profile" logged "Ada"
      And "fetcher 1" has logged nothing yet
      And "fetcher 12" has logged nothing yet
      When the server answers the held "/weather" with "rain"
      Then "fetcher 1" logged "rain"
      And "fetcher 12" logged "rain"

  Rule: A service handles its messages one after another

    @SERVICES-5a
    Scenario: A service begins the second action only after it has finished the first
      Given "App" runs the coroutine "sync":
        """
        for each action
          log action
          wait 1 hour
          log "finished"
        """
      When "a" and "b" are sent to "sync"
      Then "sync" logged "a"
      When 1 hour passes
      Then "sync" logged "a", "finished", "b"
      When 1 hour passes
      Then "sync" logged "a", "finished", "b", "finished"

  Rule: One run of the body handles all messages

    @SERVICES-6a
    Scenario: A service is started once for three actions
      Given "App" runs the coroutine "sync":
        """
        log "started"
        for each action
          log action
        """
      When "a" is sent to "sync"
      And "b" is sent to "sync"
      And "c" is sent to "sync"
      Then "sync" logged "started", "a", "b", "c"
      And "sync" was started once
