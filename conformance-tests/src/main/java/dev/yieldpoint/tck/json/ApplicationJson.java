package dev.yieldpoint.tck.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.IllegalApplicationException;

/** The JSON form of an application. */
public final class ApplicationJson {

    private ApplicationJson() {}

    /** The application on one line. */
    public static String write(Application application) {
        return Json.write(application);
    }

    /**
     * The application that the text holds.
     *
     * @throws IllegalApplicationException if it is no JSON, has a field too many or too few, or does not fit together
     */
    public static Application read(String json) {
        try {
            return Json.read(json, Application.class);
        } catch (JsonProcessingException e) {
            throw new IllegalApplicationException("no application in this JSON: " + e.getOriginalMessage());
        }
    }
}
