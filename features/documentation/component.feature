Feature: The block component: a coroutine that listens to a connection

  The first example of the reference page. A component creates a coroutine, which connects to a service and then handles
  whatever comes from there, until the connection ends. Nobody sends to the coroutine, and its channel stays unused.

  To connect takes its time, and here that is a gate; the connection is a feed.

  Background:
    Given "App" runs the coroutine "ws":
      """
      wait at the gate "connected"
      for each message of the feed "connection"
        log message
      log "the connection has ended"
      """

  Rule: Data is handled as it comes, until there is no more

    @SERVICES-7c
    Scenario: Two messages, and the end
      When the gate "connected" opens
      And "hello" arrives on the feed "connection"
      And "goodbye" arrives on the feed "connection"
      Then "ws" logged "hello", "goodbye"
      When the feed "connection" ends
      Then "ws" logged "hello", "goodbye", "the connection has ended"
      And "ws" has ended

  Rule: What comes before the coroutine is ready waits for it

    @SERVICES-7d
    Scenario: A message comes early
      When "hello" arrives on the feed "connection"
      Then "ws" has logged nothing yet
      When the gate "connected" opens
      Then "ws" logged "hello"
