package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import java.util.List;

/**
 * The place of a player: an empty element, which {@code player.js} fills. A recording is known by its name, such as
 * {@code reference/CHANNEL-2b}, and is in a script beside the pages, such as {@code recordings-channel.js}.
 *
 * <p>A player is closed until somebody asks to watch, unless it has the attribute {@code data-open}. Without script nothing is
 * shown, so the page also needs the recording in words or as a picture.
 */
final class Player {

    /** The class of the element; a page that has one takes in the script. */
    private static final String CSS = "player";

    /** Also the class of a player that plays by itself while it is in sight, unless the reader prefers reduced motion. */
    private static final String MOVING = "moving";

    private Player() {}

    /** A player of what the reference did in a scenario, or nothing if that was not recorded. */
    static Html of(Recordings recordings, String scenario) {
        return recordings
                .ofReference(scenario)
                .<Html>map(place -> of(place.key(), place.script()))
                .orElse(Html.nothing());
    }

    /** A player of one recording. */
    static Element of(String recording, String script) {
        return element("div").css(CSS).with("data-recording", recording).with("data-script", script);
    }

    /** A player that is open and plays by itself, while it is in sight and nobody has touched it. */
    static Element moving(Recordings.Place place) {
        return of(place.key(), place.script()).css(CSS + " " + MOVING).with("data-open", "");
    }

    /** A player of two recordings: the first is the one to compare with, and the other the one that is looked at. */
    static Element beside(String recording, String script, String beside, String besideScript) {
        return of(recording, script).with("data-beside", beside).with("data-beside-script", besideScript);
    }

    /** Whether there is a player among these pieces, or within one of them. */
    static boolean isIn(List<? extends Html> pieces) {
        return pieces.stream()
                .anyMatch(piece -> piece.accept(new Html.Visitor<Boolean>() {
                    @Override
                    public Boolean text(String words) {
                        return false;
                    }

                    @Override
                    public Boolean several(List<Html> several) {
                        return isIn(several);
                    }

                    @Override
                    public Boolean element(Element element) {
                        return List.of(element.attributes()
                                                .getOrDefault("class", "")
                                                .split(" "))
                                        .contains(CSS)
                                || isIn(element.content());
                    }
                }));
    }
}
