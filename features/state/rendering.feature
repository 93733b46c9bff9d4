Feature: A component shows the current values of its states

  A component renders when something it shows may have changed. What it then shows depends on the values of its states at that moment,
  not on how often they were set before.

  Rule: A state has its initial value until it is set

    @STATE-2b
    Scenario: Setting one state leaves another at its initial value
      Given "App" keeps the state "status", initially "launching"
      And "App" keeps the state "progress", initially 0
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "App" shows "working" as "status"
      And "App" shows 0 as "progress"

    @STATE-2c
    Scenario: A component that is mounted later shows the initial value of its state while nothing sets the state
      Given "App" has the child "Page", not mounted at first
      And "Page" keeps the state "status", initially "launching"
      And "Page" runs the coroutine "sync", which owns "status":
        """
        log "started"
        wait at the gate "connected"
        set "status" to "working"
        """
      When "Page" is mounted
      And "Page" renders again
      Then "Page" shows "launching" as "status"
      And "sync" logged "started"

  Rule: Several sets without a suspension between them cause one render, which shows the values set last

    @STATE-3a
    Scenario: Three sets of one state cause one render
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "connected"
        set "status" to "loading"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then the sets caused one render of "App"
      And "App" shows "working" as "status"

    @STATE-3b
    Scenario: Sets of two states cause one render
      Given "App" keeps the state "sync status", initially "launching"
      And "App" keeps the state "load status", initially "launching"
      And "App" runs the coroutine "sync", which owns "sync status" and "load status":
        """
        wait at the gate "connected"
        set "sync status" to "working"
        set "load status" to "loaded"
        """
      When the gate "connected" opens
      Then the sets caused one render of "App"
      And "App" shows "working" as "sync status"
      And "App" shows "loaded" as "load status"

  Rule: Setting a state to its current value renders its component again

    @STATE-4a
    Scenario: A component renders again when its coroutine sets the same status once more
      Given "App" keeps the state "status", initially "working"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "App" has rendered again

  Rule: Setting a state renders the component that keeps the state, and no component beside or above that component

    @STATE-5a
    Scenario: Setting a state of a component renders neither its sibling nor its parent
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "Page" keeps the state "status", initially "launching"
      And "Page" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "Page" has rendered again
      And "Menu" has not rendered again
      And "App" has not rendered again
