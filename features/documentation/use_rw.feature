Feature: What the cookbook says of use_rw: a value that another thread changes

  The last section of the cookbook has no code. It speaks of state that is rendered, but changed by a thread outside: a hook
  gives a value that can be moved there.

  The page says that it works like another hook, which lends the value itself to be changed. It does not: a write replaces
  the whole value.

  Rule: What the thread writes, the component shows

    @EXTERNAL-2b
    Scenario: Two readings of a thermometer
      Given "App" shares the value "temperature", initially 20
      And "App" runs the coroutine "logger":
        """
        wait at the gate "evening"
        read "temperature" as degrees
        log degrees
        """
      When another thread writes 21 to "temperature"
      Then "App" shows 21 as "temperature"
      When another thread writes 22 to "temperature"
      Then "App" shows 22 as "temperature"
      When the gate "evening" opens
      Then "logger" logged 22
