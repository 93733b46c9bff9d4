Feature: An await hands over its outcome

  What a coroutine waits for may turn out well or badly; either way the body learns of it and goes on. Here it waits for
  a server. To get a path gives the body of the answer if the server accepts the request, and nothing if it does not.

  Rule: The body is given the outcome, success or failure, and decides what to do

    @YIELDING-6a
    Scenario: The server answers
      Given the server answers "/weather" with "rain"
      And "App" runs the coroutine "reporter":
        """
        get "/weather" as weather
        log weather
        """
      When the application starts
      Then "reporter" logged "rain"

    @YIELDING-6b
    Scenario: The server refuses
      Given the server refuses "/weather"
      And "App" runs the coroutine "reporter":
        """
        get "/weather" as weather
        log weather
        log "that was the news"
        """
      When the application starts
      Then "reporter" logged nothing, "that was the news"

    @YIELDING-6c
    Scenario: The connection is dropped
      Given the server drops the connection for "/weather"
      And "App" runs the coroutine "reporter":
        """
        get "/weather" as weather
        if weather is nothing
          log "no weather today"
        otherwise
          log weather
        """
      When the application starts
      Then "reporter" logged "no weather today"
