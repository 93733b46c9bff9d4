Feature: A coroutine may loop without end

  Most coroutines are endless loops that await something in every round: a message, a response, the next second. Time is virtual
  in a scenario: an hour passes when a step says so, and takes no real time.

  Rule: An endless loop that suspends in every round continues round after round and blocks nothing else

    @YIELDING-5a
    Scenario: A background timer counts the minutes of an hour
      Given "App" keeps the state "minutes", initially 0
      And "App" runs the coroutine "timer", which owns "minutes":
        """
        forever
          wait 1 minute
          add 1 to "minutes"
        """
      When 1 hour passes
      Then "App" shows 60 as "minutes"

    @YIELDING-5b
    Scenario: Two endless loops each keep their own interval
      Given "App" runs the coroutine "timer":
        """
        forever
          wait 2 seconds
          log "tick"
        """
      And "App" runs the coroutine "ws":
        """
        forever
          wait 3 seconds
          log "polled"
        """
      When 7 seconds pass
      Then "timer" logged "tick", "tick", "tick"
      And "ws" logged "polled", "polled"

    @YIELDING-5c
    Scenario: A coroutine receives messages beside another one that loops without end
      Given "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
        """
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      When 3 seconds pass
      And "a" is sent to "sync"
      Then "sync" logged "a"

    @YIELDING-5d
    Scenario: A timer ticks every second for 18 minutes
      Given "App" runs the coroutine "timer":
        """
        forever
          1080 times
            wait 1 second
          log "18 minutes"
        """
      When 18 minutes pass
      Then "timer" logged "18 minutes"

    @YIELDING-5e
    Scenario: A timer ticks every second for 3 hours
      Given "App" runs the coroutine "timer":
        """
        forever
          10800 times
            wait 1 second
          log "3 hours"
        """
      When 3 hours pass
      Then "timer" logged "3 hours"
