Feature: An await gives the body its outcome

  What a coroutine awaits may succeed or fail. Either way the await completes, and the body decides what to do. Here the body
  requests a path from a server, and awaits the response: it gets None, which means no value,
  if the request fails.

  Rule: An await gives the body the outcome, success or failure, and the body decides what to do with it

    @YIELDING-6a
    Scenario: A request that succeeds gives the body the response
      Given the server answers "/weather" with "rain"
      And "App" runs the coroutine "fetcher":
        """
        get "/weather" as response
        log response
        """
      When the application starts
      Then "fetcher" logged "rain"

    @YIELDING-6b
    Scenario: A body continues after a request that the server refuses
      Given the server refuses "/weather"
      And "App" runs the coroutine "fetcher":
        """
        get "/weather" as response
        log response
        log "request completed"
        """
      When the application starts
      Then "fetcher" logged None, "request completed"

    @YIELDING-6c
    Scenario: A body handles a request whose connection the server drops
      Given the server drops the connection for "/weather"
      And "App" runs the coroutine "fetcher":
        """
        get "/weather" as response
        if response is None
          log "request failed"
        otherwise
          log response
        """
      When the application starts
      Then "fetcher" logged "request failed"
