Feature: A coroutine owns what it keeps of its component

  A render lends its component the handles of its states; the loan ends with the render, and with the listeners that the
  render made. A coroutine goes on after that. For it, the component makes a handle that the coroutine owns.

  Rule: Nothing happens through a borrowed handle outside its render and listeners

    @OWNERSHIP-1a
    Scenario: A coroutine holds on to what was only borrowed
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which borrows "status":
        """
        wait at the gate "connected"
        log "connected"
        set "status" to "working"
        """
      When the gate "connected" opens
      Then "sync" logged "connected"
      And "App" shows "launching" as "status"

    @OWNERSHIP-1b
    Scenario: A listener may use what its render borrowed
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "greeter":
        """
        log "hello"
        """
      When a listener sets "status" to "clicked"
      Then "App" shows "clicked" as "status"
      And "greeter" logged "hello"

  Rule: An owned handle is a handle to the same state

    @OWNERSHIP-2a
    Scenario: The component shows what the coroutine sets
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        set "status" to "working"
        """
      When the application starts
      Then "App" shows "working" as "status"

    @OWNERSHIP-2b
    Scenario: The coroutine goes on from what a listener has set
      Given "App" keeps the state "visitors", initially 0
      And "App" runs the coroutine "door", which owns "visitors":
        """
        wait at the gate "somebody comes"
        add 1 to "visitors"
        """
      When a listener sets "visitors" to 41
      And the gate "somebody comes" opens
      Then "App" shows 42 as "visitors"

    @OWNERSHIP-2c
    Scenario: The coroutine goes on from what it has just set
      Given "App" keeps the state "visitors", initially 0
      And "App" runs the coroutine "door", which owns "visitors":
        """
        3 times
          add 1 to "visitors"
        """
      When the application starts
      Then "App" shows 3 as "visitors"

  Rule: A coroutine may own several handles, and each keeps to its own state

    @OWNERSHIP-3a
    Scenario: Two states of one component
      Given "App" keeps the state "sync status", initially "launching"
      And "App" keeps the state "load status", initially "launching"
      And "App" runs the coroutine "sync", which owns "sync status" and "load status":
        """
        set "sync status" to "working"
        set "load status" to "loaded"
        """
      When the application starts
      Then "App" shows "working" as "sync status"
      And "App" shows "loaded" as "load status"

    @OWNERSHIP-3b
    Scenario: Two numbers
      Given "App" keeps the state "visitors", initially 0
      And "App" keeps the state "guests", initially 0
      And "App" runs the coroutine "door", which owns "visitors" and "guests":
        """
        add 1 to "visitors"
        add 10 to "guests"
        """
      When the application starts
      Then "App" shows 1 as "visitors"
      And "App" shows 10 as "guests"

  Rule: An owned handle is good after the render that made it, and after later ones

    @OWNERSHIP-4a
    Scenario: An hour and two renders later
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        wait 1 hour
        set "status" to "working"
        """
      When "App" renders again
      And "App" renders again
      And 1 hour passes
      Then "App" shows "working" as "status"

    @OWNERSHIP-4b
    Scenario: A coroutine of a child owns a state of its parent
      Given "App" keeps the state "status", initially "launching"
      And "App" has the child "Page"
      And "Page" runs the coroutine "sync", which owns "status":
        """
        wait at the gate "connected"
        set "status" to "working"
        """
      When "App" renders again
      And the gate "connected" opens
      Then "App" shows "working" as "status"

  Rule: Every owned handle of a state shares its value

    @OWNERSHIP-5a
    Scenario: Two coroutines count together
      Given "App" keeps the state "visitors", initially 0
      And "App" runs the coroutine "front door", which owns "visitors":
        """
        for each visitor
          add 1 to "visitors"
        """
      And "App" runs the coroutine "back door", which owns "visitors":
        """
        for each visitor
          add 1 to "visitors"
        """
      When "Ada" is sent to "front door"
      And "Bob" is sent to "back door"
      And "Eve" is sent to "front door"
      Then "App" shows 3 as "visitors"

  Rule: A handle that was kept beyond the removal of its component disturbs nobody

    @OWNERSHIP-6a
    Scenario: The last words of a page
      Given "App" keeps the state "title", initially "home"
      And "App" has the child "Page"
      And "Page" keeps the state "draft", initially nothing
      And "Page" has the child "Editor"
      And "Editor" runs the coroutine "typist", which owns "title" and "draft":
        """
        for each word
          set "draft" to word
          set "title" to word
        """
      When "hello" is sent to "typist"
      Then "Page" shows "hello" as "draft"
      When "Page" is removed
      And "Page" is mounted
      And "again" is sent to "typist"
      Then "Page" shows "again" as "draft"
      And "App" shows "again" as "title"

    @OWNERSHIP-6b
    Scenario: Somebody still has the handle
      Given "App" has the child "Page"
      And "Page" keeps the state "draft", initially nothing
      And "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "Page" is removed
      And a listener sets "draft" to "too late"
      Then "Page" has not rendered again
      When "a" is sent to "clerk"
      Then "clerk" logged "a"
      When "Page" is mounted
      Then "Page" shows nothing as "draft"

    @OWNERSHIP-6c
    Scenario: A handle is used after the application was closed
      Given "App" keeps the state "status", initially "offline"
      And "App" has the child "Page"
      And "Page" keeps the state "draft", initially nothing
      When a listener sets "status" to "online"
      Then "App" shows "online" as "status"
      When the application is closed
      And a listener sets "draft" to "too late"
      And a listener sets "status" to "offline"
      Then "App" has not rendered again
      And "Page" has not rendered again
