Feature: A component shares a value that other threads write

  Some state is rendered by a component but changed by a thread outside the runtime. The component shares such a value; in
  Rust it calls use_rw. Any thread may read the value, and may replace it by writing another. A read and a later write are
  not one step: another thread may write in between. To change a value that depends on its current one, send a message to
  a coroutine that keeps it.

  Rule: The component that shares a value renders what another thread writes

    @EXTERNAL-2a
    Scenario: A component shows each status that another thread writes
      Given "App" shares the value "status", initially "launching"
      And "App" runs the coroutine "sync":
        """
        log "started"
        """
      When the application starts
      Then "App" shows "launching" as "status"
      And "sync" logged "started"
      When another thread writes "working" to "status"
      Then "App" shows "working" as "status"
      When another thread writes "paused" to "status"
      Then "App" shows "paused" as "status"

  Rule: Reading a shared value returns the value that was written last, whichever thread wrote it

    @EXTERNAL-3a
    Scenario: A coroutine reads the value that another thread has written
      Given "App" shares the value "status", initially "launching"
      And "App" runs the coroutine "sync":
        """
        wait at the gate "response received"
        read "status" as status
        log status
        """
      When another thread writes "working" to "status"
      And the gate "response received" opens
      Then "sync" logged "working"

    @EXTERNAL-3b
    Scenario: A coroutine reads the value that it has just written
      Given "App" shares the value "status", initially "launching"
      And "App" runs the coroutine "sync":
        """
        write "working" to "status"
        read "status" as status
        log status
        """
      When the application starts
      Then "sync" logged "working"
      And "App" shows "working" as "status"

  Rule: Writing a shared value renders the component that shares the value, and no component beside or above that component

    @EXTERNAL-5a
    Scenario: A write renders the component that shares the value, but neither its sibling nor its parent
      Given "App" has the child "Download"
      And "App" has the child "Menu"
      And "Download" shares the value "status", initially "launching"
      When another thread writes "working" to "status"
      Then "Download" has rendered again
      And "Menu" has not rendered again
      And "App" has not rendered again
