Feature: A handle is found by the type of its messages

  To send to a coroutine one needs its handle. It need not be passed from component to component: every component below the
  coroutine's own can look it up, by the type of the messages.

  Rule: A component below finds the handle, and can send through it

    @INJECTION-1a
    Scenario: From a child
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" has the child "Table"
      And "Table" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When "soup" is sent through "waiter"
      Then "kitchen" logged "soup"

    @INJECTION-1b
    Scenario: From far below
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" has the child "Room"
      And "Room" has the child "Table"
      And "Table" has the child "Guest"
      And "Guest" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When "soup" is sent through "waiter"
      Then "kitchen" logged "soup"

    @INJECTION-1d
    Scenario: The handle of a coroutine that has ended is still found
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        receive one action
        log action
        """
      And "App" has the child "Child", not mounted at first
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When "log out" is sent to "sync"
      And "Child" is mounted
      Then "sync" has ended
      And the handle "sync task" was found

    @INJECTION-1e
    Scenario: A component twenty levels below finds the handle
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        """
      And "App" has the descendant "Page", 20 levels below
      And "Page" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When "log in" is sent through "sync task"
      Then "sync" logged "log in"

    @INJECTION-1f
    Scenario: A component two hundred levels below finds the handle
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        """
      And "App" has the descendant "Page", 200 levels below
      And "Page" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      When "log in" is sent through "sync task"
      Then "sync" logged "log in"

    @INJECTION-1g
    Scenario: A coroutine sends through the handle that its component looked up
      Given "App" runs the coroutine "sync" for messages of the type "sync action":
        """
        for each action
          log action
        """
      And "App" has the child "Child"
      And "Child" looks up "sync task" with use_coroutine_handle for messages of the type "sync action"
      And "Child" runs the coroutine "profile":
        """
        for each update
          send update to "sync task"
        """
      When "rename" and "log out" are sent to "profile"
      Then "sync" logged "rename", "log out"

  Rule: A handle is found by exactly the type of its messages

    @INJECTION-2a
    Scenario: Orders go to the kitchen, and bills to the till
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" runs the coroutine "till" for messages of the type "bill":
        """
        for each bill
          log bill
        """
      And "App" has the child "Table"
      And "Table" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      And "Table" looks up "cashier" with use_coroutine_handle for messages of the type "bill"
      When "soup" is sent through "waiter"
      And 5 is sent through "cashier"
      Then "kitchen" logged "soup"
      And "till" logged 5

  Rule: Where no handle is found, the component learns of it by a value

    @INJECTION-3a
    Scenario: Nobody cooks here
      Given "App" runs the coroutine "till" for messages of the type "bill":
        """
        log "open"
        """
      And "App" has the child "Table"
      And "Table" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When the application starts
      Then the handle "waiter" was not found
      And "till" logged "open"

  Rule: The nearest provider is found

    @INJECTION-4a
    Scenario: The bar has a kitchen of its own
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" has the child "Bar"
      And "Bar" runs the coroutine "snack kitchen" for messages of the type "order":
        """
        log "open"
        for each order
          log order
        """
      And "Bar" has the child "Stool"
      And "Stool" looks up "barkeeper" with use_coroutine_handle for messages of the type "order"
      When "olives" is sent through "barkeeper"
      Then "snack kitchen" logged "open", "olives"
      And "kitchen" has logged nothing yet

    @INJECTION-4b
    Scenario: A component finds its own
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" looks up "hatch" with use_coroutine_handle for messages of the type "order"
      When "soup" is sent through "hatch"
      Then "kitchen" logged "soup"

  Rule: A handle is not found beside or above its provider

    @INJECTION-5a
    Scenario: The kitchen next door
      Given "App" has the child "Restaurant"
      And "Restaurant" runs the coroutine "kitchen" for messages of the type "order":
        """
        log "open"
        """
      And "App" has the child "Office"
      And "Office" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When the application starts
      And "Office" renders again
      Then the handle "waiter" was not found
      And "kitchen" logged "open"

    @INJECTION-5b
    Scenario: The kitchen below
      Given "App" has the child "Restaurant"
      And "App" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      And "Restaurant" runs the coroutine "kitchen" for messages of the type "order":
        """
        log "open"
        """
      When the application starts
      Then the handle "waiter" was not found
      And "kitchen" logged "open"

  Rule: A handle is looked up at the first render and kept

    @INJECTION-6a
    Scenario: The look-up comes before the coroutine
      Given "App" looks up "hatch" with use_coroutine_handle for messages of the type "order"
      And "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        log "open"
        """
      When the application starts
      And "App" renders again
      Then the handle "hatch" was not found
      And "kitchen" logged "open"

    @INJECTION-6b
    Scenario: What was found stays found
      Given "App" runs the coroutine "kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" has the child "Bar"
      And "Bar" looks up "hatch" with use_coroutine_handle for messages of the type "order"
      And "Bar" runs the coroutine "snack kitchen" for messages of the type "order":
        """
        log "open"
        """
      When "Bar" renders again
      And "olives" is sent through "hatch"
      Then "kitchen" logged "olives"
      And "snack kitchen" logged "open"

  Rule: Of several coroutines with one type in one component the last is found

    @INJECTION-7a
    Scenario: Two kitchens
      Given "App" runs the coroutine "old kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" runs the coroutine "new kitchen" for messages of the type "order":
        """
        for each order
          log order
        """
      And "App" has the child "Table"
      And "Table" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When "soup" is sent through "waiter"
      And "leftovers" is sent to "old kitchen"
      Then "new kitchen" logged "soup"
      And "old kitchen" logged "leftovers"

  Rule: A component that is mounted again finds the coroutine that runs now

    @INJECTION-8a
    Scenario: The restaurant opens again
      Given "App" has the child "Restaurant"
      And "Restaurant" runs the coroutine "kitchen" for messages of the type "order":
        """
        log "open"
        for each order
          log order
        """
      And "Restaurant" has the child "Table"
      And "Table" looks up "waiter" with use_coroutine_handle for messages of the type "order"
      When "soup" is sent through "waiter"
      And "Restaurant" is removed
      And "Restaurant" is mounted
      And "stew" is sent through "waiter"
      Then "kitchen" logged "open", "soup", "open", "stew"
