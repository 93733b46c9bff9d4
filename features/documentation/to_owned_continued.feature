Feature: The block to_owned_continued: a coroutine that owns two handles

  The same with less to write, which matters where there are many handles: the block moves two of them into its coroutine.
  What the coroutine then does, the block leaves open; here it sets one after the other.

  Rule: Each handle keeps to its own state

    @OWNERSHIP-3c
    Scenario: First one, then the other
      Given "App" keeps the state "sync status", initially "launching"
      And "App" keeps the state "load status", initially "launching"
      And "App" runs the coroutine "sync", which owns "sync status" and "load status":
        """
        wait at the gate "synchronised"
        set "sync status" to "working"
        wait at the gate "loaded"
        set "load status" to "working"
        """
      When the gate "synchronised" opens
      Then "App" shows "working" as "sync status"
      And "App" shows "launching" as "load status"
      When the gate "loaded" opens
      Then "App" shows "working" as "load status"
