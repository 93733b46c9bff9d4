Feature: From one await to the next a coroutine runs undisturbed

  All coroutines of an application take turns with each other, with renders and with listeners. A coroutine gives up its
  turn in one kind of place only: where it waits for something. Whatever it does between two such places, it does in one
  go.

  Rule: No other coroutine, no render and no listener runs in between

    @YIELDING-1a
    Scenario: To set a state renders nothing yet
      Given "App" keeps the state "wall", initially "white"
      And "App" runs the coroutine "painter", which owns "wall":
        """
        log "begin"
        set "wall" to "red"
        set "wall" to "blue"
        log "end"
        """
      When the application starts
      Then nothing else happened between "begin" and "end" of "painter"

    @YIELDING-1b
    Scenario: To send runs the receiver not yet
      Given "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      And "App" runs the coroutine "author":
        """
        wait at the gate "inspiration"
        log "begin"
        send "chapter one" to "clerk"
        send "chapter two" to "clerk"
        log "end"
        """
      When the gate "inspiration" opens
      Then nothing else happened between "begin" and "end" of "author"

    @YIELDING-1c
    Scenario: Two that could run at the same time take turns
      Given "App" runs the coroutine "left hand":
        """
        wait at the gate "music"
        log "begin"
        500 times
          log "play"
        log "end"
        """
      And "App" runs the coroutine "right hand":
        """
        wait at the gate "music"
        log "begin"
        500 times
          log "play"
        log "end"
        """
      When the gate "music" opens
      Then nothing else happened between "begin" and "end" of "left hand"
      And nothing else happened between "begin" and "end" of "right hand"
