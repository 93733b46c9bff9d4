Feature: The block component: a coroutine that listens to a connection

  The first example of the reference page. A component creates a coroutine that connects to a service and then handles
  each message of the connection, until the connection ends. The coroutine has a channel and never uses it.

  In the block `connect_to_ws_server().await` opens the connection; here the coroutine waits at the gate "connected".
  `conn.next()` is the next message of the feed "connection". The comment `// handle messages` is `log message`, so
  that a scenario can see the message.

  Where the feature differs: `ws` is a coroutine for messages of the type `()`, whose only value is written "()" here.
  Dioxus discards such a message at once, because the body does not mention `rx`; here it is enough that the message
  has no effect ([ERRATUM-3](../../spec/ERRATA.md)). As written, the function returns nothing and cannot be a
  component ([ERRATUM-19](../../spec/ERRATA.md)); here "App" is one.

  Background:
    Given "App" runs the coroutine "ws":
      """
      wait at the gate "connected"
      for each message of the feed "connection"
        log message
      """

  Rule: A service can receive from an external feed until the feed ends

    @SERVICES-7c
    Scenario: A coroutine handles two messages of a connection and ends with it
      When the gate "connected" opens
      And "hello" arrives on the feed "connection"
      And "goodbye" arrives on the feed "connection"
      Then "ws" logged "hello", "goodbye"
      When the feed "connection" ends
      Then "ws" logged "hello", "goodbye"
      And "ws" has ended

    @SERVICES-7d
    Scenario: A message arrives on the connection before the coroutine is connected
      When "hello" arrives on the feed "connection"
      Then "ws" has logged nothing yet
      When the gate "connected" opens
      Then "ws" logged "hello"

  Rule: Sending never waits, and a message that is never received has no effect

    @CHANNEL-6b
    Scenario: Messages sent to a coroutine that only listens to its connection have no effect
      When "()" is sent to "ws"
      And the gate "connected" opens
      And "()" and "()" are sent to "ws"
      Then "ws" has logged nothing yet
      When "hello" arrives on the feed "connection"
      And "()" is sent to "ws"
      And the feed "connection" ends
      Then "ws" logged "hello"
      And "ws" has ended
