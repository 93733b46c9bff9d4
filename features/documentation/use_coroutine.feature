Feature: The block use_coroutine: a service that fetches, and remembers what it fetched

  The cookbook's example of state that nobody renders. A service receives addresses; what it has fetched once it answers
  from its cache, and the latest answer is published as a state.

  The block as written sends to the service whenever its component renders, and every answer makes the component render:
  it never comes to rest. It also gives up, and takes the event loop with it, when a request fails. Both are mended here:
  the component sends in its first render only, or a listener sends, and a failed request leaves nothing to remember.

  Background:
    Given "App" keeps the state "response", initially nothing
    And "App" runs the coroutine "fetcher", which owns "response":
      """
      for each request
        if nothing was remembered for request
          get request as response
          remember response for request
        set "response" to what was remembered for request
      """

  Rule: A message sent while a component renders is received like any other

    @CHANNEL-13f
    Scenario: The component asks for the weather in its first render
      Given "App" sends "/weather" to "fetcher" in its first render
      And the server answers "/weather" with "rain"
      When the application starts
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

  Rule: The service keeps state of its own from message to message, and answers from it

    @SERVICES-1a
    Scenario: The server is asked once, the cache afterwards
      Given the server answers "/weather" with "rain"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

    @SERVICES-1b
    Scenario: The cache does not notice that the weather has changed
      Given the server answers "/weather" with "rain"
      When "/weather" is sent to "fetcher"
      And the server answers "/weather" with "sun"
      And "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"

    @SERVICES-1c
    Scenario: Each address has an answer of its own
      Given the server answers "/weather" with "rain"
      And the server answers "/news" with "all quiet"
      When "/weather" is sent to "fetcher"
      And "/news" is sent to "fetcher"
      Then "App" shows "all quiet" as "response"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

  Rule: While the service waits for its answer, everything else goes on

    @YIELDING-2c
    Scenario: The server takes its time
      Given the server holds its answer to "/weather"
      And "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "/weather" is sent to "fetcher"
      And "a" is sent to "clerk"
      Then "clerk" logged "a"
      And "App" shows nothing as "response"
      When the server answers the held "/weather" with "rain"
      Then "App" shows "rain" as "response"

  Rule: A request that fails costs that request, and not the service

    @YIELDING-6d
    Scenario: The server refuses once
      Given the server refuses "/weather"
      When "/weather" is sent to "fetcher"
      Then "App" shows nothing as "response"
      And the server was asked for "/weather" once
      When the server answers "/weather" with "rain"
      And "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" twice

    @YIELDING-6e
    Scenario: The connection is dropped once
      Given the server drops the connection for "/weather"
      When "/weather" is sent to "fetcher"
      Then "App" shows nothing as "response"
      When the server answers "/weather" with "rain"
      And "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
