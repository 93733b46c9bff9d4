Feature: The block send: a service that updates a profile

  A service connects to its server first. Then it takes one update after another from its channel: a new name, or a new age.
  For each of them the server is asked to store it, and the answer is awaited before the next one is taken. A button sends.

  Background:
    Given the server answers "/connect" with "welcome"
    And the server answers "/name" with "ok"
    And the server answers "/age" with "ok"
    And "App" runs the coroutine "profile":
      """
      get "/connect" as server
      for each update
        if update is of the shape name
          put the content of update to "/name" as answer
        otherwise
          put the content of update to "/age" as answer
        log update
      """

  Rule: The service tells the updates apart, and handles them in order

    @SERVICES-3b
    Scenario: A name, and then an age
      When name "Bob" is sent to "profile"
      Then "profile" logged name "Bob"
      And the server was asked for "/name" once
      When age 42 is sent to "profile"
      Then "profile" logged name "Bob", age 42
      And the server was asked for "/age" once

  Rule: The next update waits until the server has stored the last

    @SERVICES-5b
    Scenario: The server takes its time over the name
      Given the server holds its answer to "/name"
      When name "Bob" and age 42 are sent to "profile"
      Then the server was asked for "/name" once
      And "profile" has logged nothing yet
      When the server answers the held "/name" with "ok"
      Then "profile" logged name "Bob", age 42

  Rule: Updates that are sent while the service connects wait for it

    @CHANNEL-3d
    Scenario: A name and an age before the server has accepted the connection
      Given the server holds its answer to "/connect"
      When name "Bob" and age 42 are sent to "profile"
      Then "profile" has logged nothing yet
      When the server answers the held "/connect" with "welcome"
      Then "profile" logged name "Bob", age 42
      And the server was asked for "/connect" once
