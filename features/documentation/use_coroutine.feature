Feature: The block use_coroutine: a service that fetches and caches responses

  The example of the cookbook for state that no component renders. A service receives addresses. It fetches each
  address once and keeps the response in a cache; it sets the state "response" to every response, fetched or cached.
  The component sends an address in its render and reads the state.

  `for each request` is the loop of the block, which ends when `rx.next()` returns `None`. `get request as response`
  is the request with its two `await`s, and `fail` is what `unwrap` does to a request without a response. The path
  "/example.com" stands for the address of the block. The block calls the handle `tx`; here the coroutine is called
  "fetcher".

  Where the feature differs: the block sends in every render, and every response makes the component render, so it
  never settles; here the component sends in its first render, or a listener sends
  ([ERRATUM-11](../../spec/ERRATA.md)). In Dioxus the failure of `unwrap` leaves the event loop, too; here it ends the
  service alone, and a request that is refused counts as one without a response ([ERRATUM-12](../../spec/ERRATA.md)).
  "The current state of the coroutine" that the block reads is the state of the component as of its render
  ([ERRATUM-13](../../spec/ERRATA.md)). The `break` is reached only if the body closes its channel
  ([ERRATUM-14](../../spec/ERRATA.md)). In the last rule another service checks the response instead of unwrapping it.

  Background:
    Given "App" keeps the state "response", initially None
    And "App" runs the coroutine "fetcher", which owns "response":
      """
      for each request
        if nothing was remembered for request
          get request as response
          if response is None
            fail
          remember response for request
        set "response" to what was remembered for request
      """

  Rule: A message sent while a component renders is received like any other message

    @CHANNEL-13f
    Scenario: A component sends a request in its first render and shows the response
      Given "App" sends "/example.com" to "fetcher" in its first render
      And the server holds its answer to "/example.com"
      When the application starts
      Then "App" shows None as "response"
      When the server answers the held "/example.com" with "Example Domain"
      Then "App" shows "Example Domain" as "response"
      And the server was asked for "/example.com" once

  Rule: A service keeps local values from one message to the next, and can use them to answer messages

    @SERVICES-1a
    Scenario: A service asks the server once and then answers from its cache
      Given the server answers "/weather" with "rain"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

    @SERVICES-1b
    Scenario: A cached response remains when the server would answer differently
      Given the server answers "/weather" with "rain"
      When "/weather" is sent to "fetcher"
      And the server answers "/weather" with "sun"
      And "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"

    @SERVICES-1c
    Scenario: A service caches a response for each address
      Given the server answers "/weather" with "rain"
      And the server answers "/news" with "all quiet"
      When "/weather" is sent to "fetcher"
      And "/news" is sent to "fetcher"
      Then "App" shows "all quiet" as "response"
      When "/weather" is sent to "fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

    @SERVICES-1d
    Scenario: An address sent again before its response has come is fetched once
      Given the server holds its answer to "/weather"
      When "/weather" is sent to "fetcher"
      And "/weather" is sent to "fetcher"
      And the server answers the held "/weather" with "rain"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" once

  Rule: While a coroutine is suspended, other coroutines, renders and listeners run

    @YIELDING-2c
    Scenario: Another coroutine receives a message while a service waits for its server
      Given the server holds its answer to "/weather"
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "/weather" is sent to "fetcher"
      And "connected" is sent to "sync"
      Then "sync" logged "connected"
      And "App" shows None as "response"
      When the server answers the held "/weather" with "rain"
      Then "App" shows "rain" as "response"

  Rule: A coroutine whose body fails has ended, and the failure affects no other coroutine and no render

    @LIFECYCLE-9i
    Scenario: A request without a response ends the service, and another coroutine sets the state afterwards
      Given the server answers "/weather" with "rain"
      And the server drops the connection for "/news"
      And the server answers "/sports" with "draw"
      And "App" runs the coroutine "sync", which owns "response":
        """
        for each message
          set "response" to message
        """
      When "/weather" is sent to "fetcher"
      And "/news" is sent to "fetcher"
      And "/sports" is sent to "fetcher"
      Then "fetcher" has failed
      And "App" shows "rain" as "response"
      And the server was asked for "/sports" 0 times
      When "offline" is sent to "sync"
      Then "App" shows "offline" as "response"

  Rule: An await gives its outcome, success or failure, to the body

    @YIELDING-6d
    Scenario: A service that does not unwrap its response continues after the server has refused
      Given "App" runs the coroutine "checking fetcher", which owns "response":
        """
        for each request
          if nothing was remembered for request
            get request as response
            remember response for request
          set "response" to what was remembered for request
        """
      And the server refuses "/weather"
      When "/weather" is sent to "checking fetcher"
      Then "App" shows None as "response"
      And the server was asked for "/weather" once
      When the server answers "/weather" with "rain"
      And "/weather" is sent to "checking fetcher"
      Then "App" shows "rain" as "response"
      And the server was asked for "/weather" twice

    @YIELDING-6e
    Scenario: A service that does not unwrap its response continues after the connection was dropped
      Given "App" runs the coroutine "checking fetcher", which owns "response":
        """
        for each request
          if nothing was remembered for request
            get request as response
            remember response for request
          set "response" to what was remembered for request
        """
      And the server drops the connection for "/weather"
      When "/weather" is sent to "checking fetcher"
      Then "App" shows None as "response"
      When the server answers "/weather" with "rain"
      And "/weather" is sent to "checking fetcher"
      Then "App" shows "rain" as "response"
