Feature: Not the kit's either

  Rule: Nothing starts

    @LIFECYCLE-1z
    Scenario: Nothing starts
      When nobody knows this step
