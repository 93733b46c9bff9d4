Feature: A coroutine is dropped with its component

  An application can remove a component, with everything below it, and mount it again later. Dioxus 0.4.3 drops the coroutines of a
  removed component: each body ends at the await where it is suspended, and no line after that await runs. The two pages of the
  documentation do not say so, but any runtime should drop them.

  The pages do say that a coroutine may loop without end. Therefore a coroutine must not be dropped while its component stays mounted.

  A listener of the component sends the messages, through the handle of the coroutine. While the component is removed, the
  scenario sends through the handle that it kept, which leads to the dropped coroutine.

  Rule: Removing a component drops its coroutines where they are suspended

    @LIFECYCLE-4a
    Scenario: The timer of a removed component stops ticking
      Given "App" has the child "Page"
      And "Page" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      When 2 seconds pass
      And "Page" is removed
      And 5 seconds pass
      Then "timer" logged "tick", "tick"
      And "timer" was dropped

    @LIFECYCLE-4b
    Scenario: A gate that opens after the removal does not resume the dropped body
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When "Page" is removed
      And the gate "connected" opens
      Then "sync" logged "connecting"
      And "sync" was dropped

    @LIFECYCLE-4c
    Scenario: Removing a component drops the coroutines of its child
      Given "App" has the child "Page"
      And "Page" has the child "Editor"
      And "Editor" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When "Page" is removed
      And the gate "connected" opens
      Then "sync" logged "connecting"
      And "sync" was dropped

    @LIFECYCLE-4d
    Scenario: Setting an atom does not render a removed component that read it
      Given "App" initialises the atom root
      And the atom "username" is initially "Ada"
      And "App" has the child "Menu"
      And "Menu" reads the atom "username"
      And "App" runs the coroutine "profile":
        """
        for each update
          set the atom "username" to update
          log update
        """
      When "Menu" is removed
      And "Grace" is sent to "profile"
      Then "profile" logged "Grace"
      And "Menu" has not rendered again

  Rule: Removing a component is not signalled as the end of the channel

    @LIFECYCLE-5a
    Scenario: A body dropped in its receive loop does not reach the line after the loop
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
        log "channel ended"
        """
      When "a" is sent to "sync"
      And "Page" is removed
      Then "sync" logged "a"
      And "sync" was dropped

  Rule: A remounted component has a new coroutine, which starts at the top with an empty channel

    @LIFECYCLE-6a
    Scenario: The coroutine of a remounted component starts at the top, with no message sent before the removal
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        for each message
          log message
        """
      When "a" is sent to "sync"
      And "Page" is removed
      And "Page" is mounted
      And the gate "connected" opens
      And "b" is sent to "sync"
      Then "sync" logged "connecting", "connecting", "b"

    @LIFECYCLE-6b
    Scenario: The coroutine of a remounted component receives only messages that are sent after the remount
      Given "App" has the child "Page"
      And "Page" runs the coroutine "sync":
        """
        for each message
          log message
          wait 1 hour
        """
      When "handled at the removal" is sent to "sync"
      And "Page" is removed
      And "sent after the removal" is sent to "sync"
      And "Page" is mounted
      And "sent after the remount" is sent to "sync"
      Then "sync" logged "handled at the removal", "sent after the remount"

    @LIFECYCLE-6c
    Scenario: The coroutine of a remounted component sets the states of the new mount
      Given "App" keeps the state "title", initially "home"
      And "App" has the child "Page"
      And "Page" keeps the state "draft", initially None
      And "Page" has the child "Editor"
      And "Editor" runs the coroutine "editor", which owns "title" and "draft":
        """
        for each update
          set "draft" to update
          set "title" to update
        """
      When "first" is sent to "editor"
      And "Page" is removed
      And "Page" is mounted
      And "second" is sent to "editor"
      Then "Page" shows "second" as "draft"
      And "App" shows "second" as "title"

  Rule: A coroutine whose component stays mounted is not dropped

    @LIFECYCLE-7a
    Scenario: Removing a component does not drop the coroutines of its sibling
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "Menu" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "Page" is removed
      And "a" is sent to "sync"
      Then "sync" logged "a"

    @LIFECYCLE-7b
    Scenario: Removing a component does not drop the coroutines of its parent
      Given "App" has the child "Page"
      And "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      When "Page" is removed
      And 2 seconds pass
      Then "timer" logged "tick", "tick"

    @LIFECYCLE-7c
    Scenario: The end of a coroutine does not drop the other coroutines of its component
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "App" runs the coroutine "fetcher":
        """
        log "loaded"
        """
      When "a" is sent to "sync"
      Then "fetcher" logged "loaded"
      And "sync" logged "a"

    @LIFECYCLE-7d
    Scenario: Rendering a component again does not drop its coroutines
      Given "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "App" renders again
      And "App" renders again
      And "App" renders again
      And "a" is sent to "sync"
      Then "sync" logged "a"
