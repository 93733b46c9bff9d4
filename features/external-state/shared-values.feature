Feature: A value that other threads may write

  Some state is shown by a component, but changed by a thread that knows nothing of components. Such a value is shared: any
  thread may read it and may replace it. Nothing is promised between the two: whoever wants to change what is there, rather
  than to replace it, sends to a coroutine.

  Rule: What another thread writes is rendered by the component that shares the value

    @EXTERNAL-2a
    Scenario: The price changes on another thread
      Given "App" shares the value "price", initially 10
      And "App" runs the coroutine "trader":
        """
        log "ready"
        """
      When the application starts
      Then "App" shows 10 as "price"
      And "trader" logged "ready"
      When another thread writes 12 to "price"
      Then "App" shows 12 as "price"
      When another thread writes 11 to "price"
      Then "App" shows 11 as "price"

  Rule: To read gives what was written last, by whichever thread

    @EXTERNAL-3a
    Scenario: A coroutine reads what another thread has written
      Given "App" shares the value "price", initially 10
      And "App" runs the coroutine "trader":
        """
        wait at the gate "opening bell"
        read "price" as price
        log price
        """
      When another thread writes 12 to "price"
      And the gate "opening bell" opens
      Then "trader" logged 12

    @EXTERNAL-3b
    Scenario: A coroutine reads what it has just written
      Given "App" shares the value "price", initially 10
      And "App" runs the coroutine "trader":
        """
        write 15 to "price"
        read "price" as price
        log price
        """
      When the application starts
      Then "trader" logged 15
      And "App" shows 15 as "price"

  Rule: A write renders the component that shares the value, and none beside or above it

    @EXTERNAL-5a
    Scenario: The neighbours are left alone
      Given "App" has the child "Ticker"
      And "App" has the child "News"
      And "Ticker" shares the value "price", initially 10
      When another thread writes 12 to "price"
      Then "Ticker" has rendered again
      And "News" has not rendered again
      And "App" has not rendered again
