Feature: A component looks up a handle by the type of its messages

  A component needs a coroutine's handle to send to it. The handle need not be passed from component to component: the
  coroutine's component and every component below it can look it up with use_coroutine_handle, by the type of the
  messages. A component calls its hooks in the order of the steps: if the step with the look-up stands before the step
  that runs the coroutine, the look-up comes first.

  Rule: A component finds the handle of a coroutine of a component above by the type of the messages, and can send through it

    @INJECTION-1a
    Scenario: A child sends through the handle that it looked up
      Given "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
        """
        for each update
          log update
        """
      And "App" has the child "Settings"
      And "Settings" looks up "profile task" with use_coroutine_handle for messages of the type "ProfileUpdate"
      When "rename" is sent through "profile task"
      Then "profile" logged "rename"

    @INJECTION-1b
    Scenario: A message sent through a looked-up handle reaches the coroutine three levels above
      Given "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
        """
        for each update
          log update
        """
      And "App" has the child "Page"
      And "Page" has the child "Settings"
      And "Settings" has the child "Form"
      And "Form" looks up "profile task" with use_coroutine_handle for messages of the type "ProfileUpdate"
      When "rename" is sent through "profile task"
      Then "profile" logged "rename"

    @INJECTION-1e
    Scenario: A message sent through a looked-up handle reaches the coroutine 20 levels above
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the descendant "Page", 20 levels below
      And "Page" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log in" is sent through "sync task"
      Then "sync" logged "log in"

    @INJECTION-1f
    Scenario: A message sent through a looked-up handle reaches the coroutine 200 levels above
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the descendant "Page", 200 levels below
      And "Page" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log in" is sent through "sync task"
      Then "sync" logged "log in"

    @INJECTION-1g
    Scenario: A coroutine sends through the handle that its component looked up
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Child" runs the coroutine "profile":
        """
        for each update
          send update to "sync task"
        """
      When "rename" and "log out" are sent to "profile"
      Then "sync" logged "rename", "log out"

    @INJECTION-1d
    Scenario: The handle of a coroutine that has ended is still found
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        receive one action
        log action
        """
      And "App" has the child "Child", not mounted at first
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log out" is sent to "sync"
      And "Child" is mounted
      Then "sync" has ended
      And the handle "sync task" was found

  Rule: A handle is found by exactly the type of its messages

    @INJECTION-2a
    Scenario: A component finds the handles of two coroutines by their message types
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
        """
        for each update
          log update
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Child" looks up "profile task" with use_coroutine_handle for messages of the type "ProfileUpdate"
      When "log out" is sent through "sync task"
      And "rename" is sent through "profile task"
      Then "sync" logged "log out"
      And "profile" logged "rename"

  Rule: A look-up that finds no handle returns an empty value, and does not fail the render

    @INJECTION-3c
    Scenario: A component that finds no handle of one type still finds the handle of another type
      Given "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
        """
        for each update
          log update
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Child" looks up "profile task" with use_coroutine_handle for messages of the type "ProfileUpdate"
      When "rename" is sent through "profile task"
      Then the handle "sync task" was not found
      And "profile" logged "rename"

    @INJECTION-3d
    Scenario: The rest of the application continues although a look-up finds no handle
      Given "App" has the child "Child"
      And "App" has the child "Menu"
      And "App" runs the coroutine "profile" for messages of the type "ProfileUpdate":
        """
        for each update
          log update
        """
      And "Menu" keeps the state "selected", initially "home"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "rename" is sent to "profile"
      And a listener sets "selected" to "settings"
      Then "profile" logged "rename"
      And "Menu" shows "settings" as "selected"

  Rule: A look-up finds the nearest handle of its type

    @INJECTION-4a
    Scenario: A child finds the handle of its parent's coroutine, and not that of its grandparent's
      Given "App" runs the coroutine "app sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Page"
      And "Page" runs the coroutine "page sync" for messages of the type "SyncAction":
        """
        log "started"
        for each action
          log action
        """
      And "Page" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log out" is sent through "sync task"
      Then "page sync" logged "started", "log out"
      And "app sync" has logged nothing yet

    @INJECTION-4b
    Scenario: A component finds the handle of its own coroutine
      Given "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log out" is sent through "sync task"
      Then "sync" logged "log out"

  Rule: A handle is not found beside or above the component that runs the coroutine

    @INJECTION-5a
    Scenario: A sibling of the component that runs the coroutine finds no handle
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        log "started"
        """
      And "App" has the child "Menu"
      And "Menu" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When the application starts
      And "Menu" renders again
      Then the handle "sync task" was not found
      And "sync" logged "started"

    @INJECTION-5b
    Scenario: The parent of the component that runs the coroutine finds no handle
      Given "App" has the child "Page"
      And "App" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Page" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        log "started"
        """
      When the application starts
      Then the handle "sync task" was not found
      And "sync" logged "started"

  Rule: The result of the look-up in the first render is kept for all later renders

    @INJECTION-6a
    Scenario: A look-up before the component's own use_coroutine finds no handle, not even in the second render
      Given "App" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "App" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        log "started"
        """
      When the application starts
      And "App" renders again
      Then the handle "sync task" was not found
      And "sync" logged "started"

    @INJECTION-6b
    Scenario: A look-up before the component's own use_coroutine gives the handle from above in every render
      Given "App" runs the coroutine "app sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Page"
      And "Page" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      And "Page" runs the coroutine "page sync" for messages of the type "SyncAction":
        """
        log "started"
        """
      When "Page" renders again
      And "log out" is sent through "sync task"
      Then "app sync" logged "log out"
      And "page sync" logged "started"

  Rule: If several coroutines of one component have the same message type, a look-up finds the handle of the coroutine created last

    @INJECTION-7a
    Scenario: A child finds the second of two coroutines with the same message type
      Given "App" runs the coroutine "first sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" runs the coroutine "second sync" for messages of the type "SyncAction":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log in" is sent through "sync task"
      And "log out" is sent to "first sync"
      Then "second sync" logged "log in"
      And "first sync" logged "log out"

  Rule: A component that is remounted together with the component that runs the coroutine finds the handle of the new coroutine

    @INJECTION-8a
    Scenario: A child that is remounted with its parent sends to the parent's new coroutine
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync" for messages of the type "SyncAction":
        """
        log "started"
        for each action
          log action
        """
      And "Page" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "SyncAction"
      When "log in" is sent through "sync task"
      And "Page" is removed
      And "Page" is mounted
      And "log out" is sent through "sync task"
      Then "sync" logged "started", "log in", "started", "log out"
