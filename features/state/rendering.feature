Feature: What a component shows of its state

  A component renders when something it shows may have changed. It has nothing to do with how often a coroutine sets a
  state, only with what the state is when it renders.

  Rule: Until it is set, a state has its initial value

    @STATE-2a
    Scenario: The coroutine has not begun its work
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When "App" renders again
      Then "App" shows "launching" as "status"
      When the gate "connected" opens
      Then "App" shows "working" as "status"

    @STATE-2b
    Scenario: Every state has its own
      Given "App" keeps the state "status", initially "launching"
      And "App" keeps the state "load", initially 0
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "App" shows "working" as "status"
      And "App" shows 0 as "load"

  Rule: Several sets without waiting in between cost one render

    @STATE-3a
    Scenario: Only the last colour is painted
      Given "App" keeps the state "wall", initially "white"
      And "App" runs the coroutine "painter", which owns "wall":
        """
        wait at the gate "the paint is here"
        set "wall" to "red"
        set "wall" to "green"
        set "wall" to "blue"
        """
      When the gate "the paint is here" opens
      Then the sets caused one render of "App"
      And "App" shows "blue" as "wall"

    @STATE-3b
    Scenario: Two walls are painted in one go
      Given "App" keeps the state "left wall", initially "white"
      And "App" keeps the state "right wall", initially "white"
      And "App" runs the coroutine "painter", which owns "left wall" and "right wall":
        """
        wait at the gate "the paint is here"
        set "left wall" to "red"
        set "right wall" to "blue"
        """
      When the gate "the paint is here" opens
      Then the sets caused one render of "App"
      And "App" shows "red" as "left wall"
      And "App" shows "blue" as "right wall"

  Rule: To set the value that it has renders again

    @STATE-4a
    Scenario: White on white
      Given "App" keeps the state "wall", initially "white"
      And "App" runs the coroutine "painter", which owns "wall":
        """
        wait at the gate "the paint is here"
        set "wall" to "white"
        """
      When the gate "the paint is here" opens
      Then "App" has rendered again

  Rule: A set renders the component that keeps the state, and none beside or above it

    @STATE-5a
    Scenario: The neighbours are left alone
      Given "App" has the child "Kitchen"
      And "App" has the child "Bathroom"
      And "Kitchen" keeps the state "light", initially "off"
      And "Kitchen" runs the coroutine "switch", which owns "light":
        """
        wait at the gate "evening"
        set "light" to "on"
        """
      When the gate "evening" opens
      Then "Kitchen" has rendered again
      And "Bathroom" has not rendered again
      And "App" has not rendered again
