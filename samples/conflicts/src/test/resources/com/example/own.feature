Feature: A feature of the user's own

  Scenario: It runs once, with the user's Cucumber
    Given a server of the user's own
    Then it answers in the user's Jackson
