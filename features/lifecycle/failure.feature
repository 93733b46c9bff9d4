Feature: A failure leaves the rest of the application as it is

  A body, a render or a listener fails when its own code throws an exception. In Rust this is a panic, which unwrap() causes
  if a request has failed. The pages do not say what happens then. In Dioxus 0.4.3 the rest of the application continues, and any
  runtime should do the same. Whether and how a runtime reports the failure is unspecified. A component whose render has failed may
  do anything until it is removed.

  Rule: A coroutine whose body fails has ended, and the failure affects nothing else

    @LIFECYCLE-9a
    Scenario: A coroutine receives messages after another body of its component has failed
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
          fail
        """
      And "App" runs the coroutine "cache":
        """
        for each update
          log update
        """
      When "/weather" is sent to "fetcher"
      And "rain" is sent to "cache"
      Then "fetcher" logged "/weather"
      And "fetcher" has failed
      And "cache" logged "rain"

    @LIFECYCLE-9b
    Scenario: A coroutine of another component resumes after a body has failed
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "Page" runs the coroutine "fetcher":
        """
        receive one request
        fail
        """
      And "Menu" runs the coroutine "sync":
        """
        log "connecting"
        wait at the gate "connected"
        log "connected"
        """
      When "/weather" is sent to "fetcher"
      And the gate "connected" opens
      Then "fetcher" has failed
      And "sync" logged "connecting", "connected"

    @LIFECYCLE-9c
    Scenario: A timer keeps ticking after another body has failed
      Given "App" runs the coroutine "fetcher":
        """
        wait 2 seconds
        fail
        """
      And "App" runs the coroutine "timer":
        """
        forever
          wait 1 second
          log "tick"
        """
      When 3 seconds pass
      Then "fetcher" has failed
      And "timer" logged "tick", "tick", "tick"

    @LIFECYCLE-9d
    Scenario: A component shows the states that are set after one of its bodies has failed
      Given "App" keeps the state "status", initially "idle"
      And "App" keeps the state "forecast", initially None
      And "App" runs the coroutine "fetcher":
        """
        receive one request
        fail
        """
      And "App" runs the coroutine "sync", which owns "status":
        """
        for each message
          set "status" to message
        """
      When "/weather" is sent to "fetcher"
      And "connected" is sent to "sync"
      And a listener sets "forecast" to "rain"
      Then "fetcher" has failed
      And "App" shows "connected" as "status"
      And "App" shows "rain" as "forecast"

    @LIFECYCLE-9e
    Scenario: A failed body receives no further message, and sending to it does not fail
      Given "App" runs the coroutine "fetcher":
        """
        for each request
          log request
          fail
        """
      And "App" runs the coroutine "sync":
        """
        for each message
          send message to "fetcher"
          log message
        """
      When "/weather" and "/news" are sent to "fetcher"
      And "/sports" is sent to "sync"
      And "App" renders again
      Then "fetcher" logged "/weather"
      And "fetcher" was started once
      And "sync" logged "/sports"

    @LIFECYCLE-9f
    Scenario: Remounting a component starts its failed body again
      Given "App" has the child "Page"
      And "Page" runs the coroutine "fetcher":
        """
        log "connected"
        for each request
          log request
          fail
        """
      When "/weather" is sent to "fetcher"
      And "Page" is removed
      And "Page" is mounted
      And "/news" is sent to "fetcher"
      Then "fetcher" logged "connected", "/weather", "connected", "/news"

    @LIFECYCLE-9g
    Scenario: A component mounted after a body has failed starts its coroutine
      Given "App" has the child "Page", not mounted at first
      And "App" runs the coroutine "fetcher":
        """
        fail
        """
      And "Page" runs the coroutine "profile":
        """
        for each action
          log action
        """
      When "Page" is mounted
      And "save" is sent to "profile"
      Then "fetcher" has failed
      And "profile" logged "save"

    @LIFECYCLE-9h
    Scenario: Buffered messages of a coroutine are received after other bodies have failed
      Given "App" runs the coroutine "fetcher":
        """
        receive one request
        fail
        """
      And "App" runs the coroutine "ws":
        """
        receive one request
        fail
        """
      And "App" runs the coroutine "cache":
        """
        wait at the gate "connected"
        for each update
          log update
        """
      When the next steps happen before the application settles
      And "rain" is sent to "cache"
      And "/weather" is sent to "fetcher"
      And "/events" is sent to "ws"
      And "sun" is sent to "cache"
      And the application settles
      And the gate "connected" opens
      Then "fetcher" has failed
      And "ws" has failed
      And "cache" logged "rain", "sun"

  Rule: A render that fails leaves all other components and their coroutines unchanged

    @LIFECYCLE-10a
    Scenario: The coroutines of parent and sibling continue after a render has failed
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "App" runs the coroutine "cache":
        """
        for each update
          log update
        """
      And "Menu" runs the coroutine "sync":
        """
        wait at the gate "connected"
        log "connected"
        """
      When the next render of "Page" will fail
      And "Page" renders again
      And "rain" is sent to "cache"
      And the gate "connected" opens
      Then a render of "Page" has failed
      And "cache" logged "rain"
      And "sync" logged "connected"

    @LIFECYCLE-10b
    Scenario: Parent and sibling show the states that are set after a render has failed
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "App" keeps the state "status", initially "idle"
      And "Menu" keeps the state "selected", initially "home"
      When the next render of "Page" will fail
      And "Page" renders again
      And a listener sets "status" to "connected"
      And a listener sets "selected" to "profile"
      Then a render of "Page" has failed
      And "App" shows "connected" as "status"
      And "Menu" shows "profile" as "selected"

    @LIFECYCLE-10c
    Scenario: Parent and sibling continue after the first render of a child has failed
      Given "App" has the child "Page", not mounted at first
      And "App" has the child "Menu"
      And "App" runs the coroutine "sync":
        """
        for each message
          log message
        """
      And "Menu" keeps the state "selected", initially "home"
      When the next render of "Page" will fail
      And "Page" is mounted
      And "connected" is sent to "sync"
      And a listener sets "selected" to "profile"
      Then a render of "Page" has failed
      And "sync" logged "connected"
      And "Menu" shows "profile" as "selected"

    @LIFECYCLE-10d
    Scenario: Parent and sibling show their new states although a render that is due together with theirs fails
      Given "App" has the child "Page"
      And "App" has the child "Menu"
      And "App" keeps the state "status", initially "idle"
      And "Menu" keeps the state "selected", initially "home"
      When the next render of "Page" will fail
      And the next steps happen before the application settles
      And "Page" renders again
      And a listener sets "status" to "connected"
      And a listener sets "selected" to "profile"
      And the application settles
      Then a render of "Page" has failed
      And "App" shows "connected" as "status"
      And "Menu" shows "profile" as "selected"

    @LIFECYCLE-10e
    Scenario: A component whose render has failed can be removed and mounted again
      Given "App" has the child "Page"
      And "Page" keeps the state "title", initially "weather"
      And "Page" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      When the next render of "Page" will fail
      And "Page" renders again
      And "Page" is removed
      And "Page" is mounted
      And "/news" is sent to "fetcher"
      And a listener sets "title" to "news"
      Then a render of "Page" has failed
      And "fetcher" logged "/news"
      And "Page" shows "news" as "title"

  Rule: A listener that fails leaves its component, all coroutines and all other listeners unchanged

    @LIFECYCLE-11a
    Scenario: The coroutine of a component continues after one of its listeners has failed
      Given "App" runs the coroutine "sync":
        """
        wait at the gate "connected"
        for each message
          log message
        """
      When a listener of "App" fails
      And the gate "connected" opens
      And "update" is sent to "sync"
      Then a listener of "App" has failed
      And "sync" logged "update"

    @LIFECYCLE-11b
    Scenario: A component shows a state that is set after one of its listeners has failed
      Given "App" keeps the state "status", initially "idle"
      When a listener of "App" fails
      And a listener sets "status" to "connected"
      Then a listener of "App" has failed
      And "App" shows "connected" as "status"

    @LIFECYCLE-11c
    Scenario: Listeners run although a listener due at the same time fails
      Given "App" keeps the state "status", initially "idle"
      And "App" has the child "Page"
      And "Page" runs the coroutine "fetcher":
        """
        for each request
          log request
        """
      When the next steps happen before the application settles
      And "/weather" is sent to "fetcher"
      And a listener of "App" fails
      And a listener of "Page" fails
      And a listener sets "status" to "connected"
      And "/news" is sent to "fetcher"
      And the application settles
      Then a listener of "App" has failed
      And a listener of "Page" has failed
      And "App" shows "connected" as "status"
      And "fetcher" logged "/weather", "/news"
