Feature: A coroutine suspends at an await and resumes after it

  An await asks for a value. If the value is not available yet, the body is suspended: it yields, so that everything else can run, and
  resumes when the value has become available. Whether an await yields when its value is available already is unspecified. A gate stands for anything that a body awaits: a connection, a response, a file. A gate
  that has been opened stays open.

  Rule: While a coroutine is suspended, other coroutines, renders and listeners run

    @YIELDING-2a
    Scenario: A coroutine receives messages while another one is suspended
      Given "App" runs the coroutine "fetcher":
        """
        log "request sent"
        wait at the gate "response received"
        """
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When "a" is sent to "sync"
      Then "sync" logged "a"
      And "fetcher" logged "request sent"

    @YIELDING-2b
    Scenario: A component renders while its coroutine is suspended
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        set "status" to "connecting"
        wait at the gate "connected"
        """
      When the application starts
      Then "App" shows "connecting" as "status"

  Rule: When the await of a suspended coroutine completes, the coroutine resumes directly after the await, with all its local values

    @YIELDING-3a
    Scenario: A body still has its values after an await
      Given "App" runs the coroutine "cache":
        """
        remember "rain" for "/weather"
        wait at the gate "connected"
        log what was remembered for "/weather"
        """
      When the gate "connected" opens
      Then "cache" logged "rain"

    @YIELDING-3b
    Scenario: A body resumes after its first await and after its second
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        log "connected"
        wait at the gate "loaded"
        log "loaded"
        """
      When the gate "connected" opens
      Then "sync" logged "connected"
      When the gate "loaded" opens
      Then "sync" logged "connected", "loaded"

    @YIELDING-3c
    Scenario: Two coroutines that wait at the same gate both resume
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        log "connected"
        """
      And "App" runs the coroutine "ws":
        """
        wait at the gate "connected"
        log "connected"
        """
      When the gate "connected" opens
      Then "sync" logged "connected"
      And "ws" logged "connected"

    @YIELDING-3d
    Scenario: A body that yields three times resumes three times
      Given "App" runs the coroutine "sync":
        """
        3 times
          yield once
          log "resumed"
        """
      When the application starts
      Then "sync" logged "resumed", "resumed", "resumed"

    @YIELDING-3e
    Scenario: An await of a gate that is already open completes
      Given "App" runs the coroutine "fetcher":
        """
        wait at the gate "first response received"
        wait at the gate "second response received"
        log "both responses received"
        """
      When the gate "second response received" opens
      And the gate "first response received" opens
      Then "fetcher" logged "both responses received"

    @YIELDING-3f
    Scenario: Two thousand awaits of an open gate complete
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        2000 times
          wait at the gate "connected"
        log "synced"
        """
      When the gate "connected" opens
      Then "sync" logged "synced"

    @YIELDING-3g
    Scenario: Twenty thousand awaits of an open gate complete
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        20000 times
          wait at the gate "connected"
        log "synced"
        """
      When the gate "connected" opens
      Then "sync" logged "synced"

  Rule: A coroutine does not resume before its await completes

    @YIELDING-4a
    Scenario: Neither another gate nor a render resumes a suspended body
      Given "App" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When the gate "loaded" opens
      And "App" renders again
      Then "sync" logged "connecting"
      When the gate "connected" opens
      Then "sync" logged "connecting", "connected"

    @YIELDING-4b
    Scenario: A message does not resume a body that waits at a gate
      Given "App" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When "a" is sent to "sync"
      Then "sync" logged "connecting"
      When the gate "connected" opens
      Then "sync" logged "connecting", "connected"

    @YIELDING-4c
    Scenario: A body that waits five minutes does not resume after four
      Given "App" runs the coroutine "timer":
        """
        log "started"
        wait 5 minutes
        log "five minutes have passed"
        """
      When 4 minutes pass
      Then "timer" logged "started"
      When 1 minute passes
      Then "timer" logged "started", "five minutes have passed"
