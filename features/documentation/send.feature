Feature: The block send: a service that updates a profile

  A service connects to its server, once and before its loop. Then it receives one update after another: a new user
  name or a new age. For each update it asks the server to store the content, and awaits the answer before it receives
  the next update. A button sends.

  In the block the updates are the two variants of `ProfileUpdate`; here each is a value with a shape, SetUsername
  "Bob" or SetAge 42, and each arm of the `match` is an `if`. `connect_to_server()` requests "/connect",
  `server.update_username(name)` puts the name to "/username", and `server.update_age(age)` puts the age to "/age". A
  step that sends is a click on the button.

  Where the feature differs: the last line of the body, `log update`, is not in the block; it lets a scenario see what
  the service has handled. The button of the block sends one user name; the scenarios send ages as well. The block
  imports `StreamExt` from `futures_util`, the cookbook from `futures` ([ERRATUM-18](../../spec/ERRATA.md)).

  Background:
    Given the server answers "/connect" with "welcome"
    And the server answers "/username" with "ok"
    And the server answers "/age" with "ok"
    And "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
      """
      get "/connect" as server
      for each update
        if update is of the shape SetUsername
          put the content of update to "/username" as answer
        if update is of the shape SetAge
          put the content of update to "/age" as answer
        log update
      """

  Rule: A service distinguishes messages of several shapes

    @SERVICES-3b
    Scenario: A service stores a user name and then an age
      When SetUsername "Bob" is sent to "profile"
      Then "profile" logged SetUsername "Bob"
      And the server was asked for "/username" once
      When SetAge 42 is sent to "profile"
      Then "profile" logged SetUsername "Bob", SetAge 42
      And the server was asked for "/age" once
      And the server was asked for "/connect" once

  Rule: A service handles its messages one after another

    @SERVICES-5b
    Scenario: An age is stored after the server has answered for the user name sent before it
      Given the server holds its answer to "/username"
      When SetUsername "Bob" and SetAge 42 are sent to "profile"
      Then the server was asked for "/username" once
      And the server was asked for "/age" 0 times
      And "profile" has logged nothing yet
      When the server answers the held "/username" with "ok"
      Then "profile" logged SetUsername "Bob", SetAge 42

  Rule: Messages that are sent while the body is not receiving are buffered

    @CHANNEL-3d
    Scenario: Updates sent before the service has connected are handled afterwards
      Given the server holds its answer to "/connect"
      When SetUsername "Bob" and SetAge 42 are sent to "profile"
      Then the server was asked for "/username" 0 times
      And "profile" has logged nothing yet
      When the server answers the held "/connect" with "welcome"
      Then "profile" logged SetUsername "Bob", SetAge 42
      And the server was asked for "/connect" once
