Feature: A coroutine may go on for ever

  Most coroutines are loops without end: they wait, do something, and wait again. Time is virtual here: an hour passes
  when the scenario says so, and takes no time.

  Rule: A loop that waits in every round goes on, and holds up nothing

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
    Scenario: Two timers each keep their own pace
      Given "App" runs the coroutine "quick":
        """
        forever
          wait 2 seconds
          log "tick"
        """
      And "App" runs the coroutine "slow":
        """
        forever
          wait 3 seconds
          log "tock"
        """
      When 7 seconds pass
      Then "quick" logged "tick", "tick", "tick"
      And "slow" logged "tock", "tock"

    @YIELDING-5c
    Scenario: A service works beside a loop without end
      Given "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
        """
      And "App" runs the coroutine "clerk":
        """
        for each letter
          log letter
        """
      When 3 seconds pass
      And "a" is sent to "clerk"
      Then "clerk" logged "a"

    @YIELDING-5d
    Scenario: A timer ticks every second of 18 minutes
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
    Scenario: A timer ticks every second of 3 hours
      Given "App" runs the coroutine "timer":
        """
        forever
          10800 times
            wait 1 second
          log "3 hours"
        """
      When 3 hours pass
      Then "timer" logged "3 hours"
