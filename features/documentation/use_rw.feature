Feature: What the cookbook says of use_rw: a value that another thread writes

  The last section of the cookbook has no code. It is about state that a component renders and another thread
  modifies: the hook `use_rw` gives a value that can be moved into that thread.

  The page says that `use_rw` works like `use_ref`, which lends the value for changing it in place. It does not: a
  write replaces the whole value ([ERRATUM-15](../../spec/ERRATA.md)).

  Rule: A component renders the value that another thread has written

    @EXTERNAL-2b
    Scenario: A thread reports the progress of a download twice
      Given "App" shares the value "progress", initially 0
      And "App" runs the coroutine "sync":
        """
        wait at the gate "loaded"
        read "progress" as percent
        log percent
        """
      When another thread writes 50 to "progress"
      Then "App" shows 50 as "progress"
      When another thread writes 100 to "progress"
      Then "App" shows 100 as "progress"
      When the gate "loaded" opens
      Then "sync" logged 100
