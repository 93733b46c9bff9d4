Feature: A coroutine gives way where it waits

  A gate is something a coroutine waits at until we open it; it then stays open. It stands for anything that takes its
  time: a timer, a file, an answer.

  Rule: While one waits, everything else goes on

    @YIELDING-2a
    Scenario: Another coroutine handles its messages
      Given "App" runs the coroutine "sleeper":
        """
        log "good night"
        wait at the gate "never"
        """
      And "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When "a" is sent to "clerk"
      Then "clerk" logged "a"
      And "sleeper" logged "good night"

    @YIELDING-2b
    Scenario: The component renders
      Given "App" keeps the state "light", initially "off"
      And "App" runs the coroutine "switch", which owns "light":
        """
        set "light" to "on"
        wait at the gate "never"
        """
      When the application starts
      Then "App" shows "on" as "light"

  Rule: When what it waits for is there, it goes on behind the await with everything it held

    @YIELDING-3a
    Scenario: It still knows what it knew
      Given "App" runs the coroutine "messenger":
        """
        remember "swordfish" for "the guard"
        wait at the gate "dawn"
        log what was remembered for "the guard"
        """
      When the gate "dawn" opens
      Then "messenger" logged "swordfish"

    @YIELDING-3b
    Scenario: It waits again and again
      Given "App" runs the coroutine "traveller":
        """
        wait at the gate "the first river"
        log "forest"
        wait at the gate "the second river"
        log "mountain"
        """
      When the gate "the first river" opens
      Then "traveller" logged "forest"
      When the gate "the second river" opens
      Then "traveller" logged "forest", "mountain"

    @YIELDING-3c
    Scenario: Two wait for the same
      Given "App" runs the coroutine "knight":
        """
        wait at the gate "drawbridge"
        log "across"
        """
      And "App" runs the coroutine "squire":
        """
        wait at the gate "drawbridge"
        log "across"
        """
      When the gate "drawbridge" opens
      Then "knight" logged "across"
      And "squire" logged "across"

    @YIELDING-3d
    Scenario: It waits for its next turn
      Given "App" runs the coroutine "dancer":
        """
        3 times
          yield once
          log "step"
        """
      When the application starts
      Then "dancer" logged "step", "step", "step"

    @YIELDING-3e
    Scenario: The gate was open before it came
      Given "App" runs the coroutine "latecomer":
        """
        wait at the gate "lunch"
        wait at the gate "dinner"
        log "seated"
        """
      When the gate "dinner" opens
      And the gate "lunch" opens
      Then "latecomer" logged "seated"

    @YIELDING-3f
    Scenario: Two thousand awaits in a row whose outcome is there already
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
    Scenario: Twenty thousand awaits in a row whose outcome is there already
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        20000 times
          wait at the gate "connected"
        log "synced"
        """
      When the gate "connected" opens
      Then "sync" logged "synced"

  Rule: It does not go on before, whatever else happens

    @YIELDING-4a
    Scenario: Neither another gate nor a render wakes it
      Given "App" runs the coroutine "sleeper":
        """
        log "asleep"
        wait at the gate "morning"
        log "awake"
        """
      When the gate "midnight" opens
      And "App" renders again
      Then "sleeper" logged "asleep"
      When the gate "morning" opens
      Then "sleeper" logged "asleep", "awake"

    @YIELDING-4b
    Scenario: A message does not wake it
      Given "App" runs the coroutine "sleeper":
        """
        log "asleep"
        wait at the gate "morning"
        log "awake"
        """
      When "psst" is sent to "sleeper"
      Then "sleeper" logged "asleep"
      When the gate "morning" opens
      Then "sleeper" logged "asleep", "awake"

    @YIELDING-4c
    Scenario: Time has to pass in full
      Given "App" runs the coroutine "cook":
        """
        log "eggs in"
        wait 5 minutes
        log "eggs out"
        """
      When 4 minutes pass
      Then "cook" logged "eggs in"
      When 1 minute passes
      Then "cook" logged "eggs in", "eggs out"
