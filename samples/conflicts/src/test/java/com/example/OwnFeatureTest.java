package com.example;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/** The user's own features. */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("com/example")
public class OwnFeatureTest {}
