Feature: A coroutine yields only at an await

  The coroutines of an application take turns with each other, with renders and with listeners. A coroutine ends its turn only at an
  await: if the awaited value is not available, it is suspended and so yields to all others; if the value is available, the coroutine may yield or
  continue. From one
  await to the next, nothing else of the application runs, so a body needs no locks. Only other threads can act meanwhile: they may
  send messages and write shared values.

  In the last scenario each body logs 500 values. A runtime that wrongly runs bodies in parallel is then likely to be detected.

  Rule: From one await to the next, no other coroutine, no render and no listener runs

    @YIELDING-1a
    Scenario: A body that sets a state twice is not interrupted by a render
      Given "App" keeps the state "status", initially "launching"
      And "App" runs the coroutine "sync", which owns "status":
        """
        log "begin"
        set "status" to "connecting"
        set "status" to "connected"
        log "end"
        """
      When the application starts
      Then nothing else happened between "begin" and "end" of "sync"

    @YIELDING-1b
    Scenario: A body that sends two messages is not interrupted by their receiver
      Given "App" runs the coroutine "cache":
        """
        for each update
          log update
        """
      And "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        log "begin"
        send "rain" to "cache"
        send "sun" to "cache"
        log "end"
        """
      When the gate "connected" opens
      Then nothing else happened between "begin" and "end" of "sync"

    @YIELDING-1c
    Scenario: Two coroutines that are resumed at once do not interrupt each other

      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        log "begin"
        500 times
          log "synchronising"
        log "end"
        """
      And "App" runs the coroutine "search":
        """
        wait at the gate "connected"
        log "begin"
        500 times
          log "searching"
        log "end"
        """
      When the gate "connected" opens
      Then nothing else happened between "begin" and "end" of "sync"
      And nothing else happened between "begin" and "end" of "search"
