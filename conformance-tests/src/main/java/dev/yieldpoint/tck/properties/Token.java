package dev.yieldpoint.tck.properties;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A replay token: a program on one line, as compressed JSON with the version of the kit, in letters and digits. */
public record Token(String kit, Program program) {

    /**
     * The prefix of a token of this version. The version grows when the format of programs changes. A token contains the whole
     * program, so it does not depend on the generators of the kit; a seed does.
     */
    private static final String PREFIX = "yp2-";

    private static final Pattern OTHER_VERSION = Pattern.compile("yp(\\d+)-.*", Pattern.DOTALL);

    /** A program has a few hundred characters; a token that unpacks to more than this is refused. */
    private static final int LONGEST = 1 << 20;

    private record Packed(
            String kit,
            Application application,
            @JsonProperty("moves") List<Move> moves) {}

    /** The token's text, without blanks. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes)) {
            Packed packed = new Packed(kit, program.application(), program.moves());
            deflate.write(Json.write(packed).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a token.
     *
     * @throws IllegalArgumentException if the text is not a token of this version
     */
    public static Token parse(String text) {
        Matcher other = OTHER_VERSION.matcher(text);
        if (!text.startsWith(PREFIX) && other.matches()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "it is of version %s, and this kit reads version 2, which begins with «%s»; replay it with the kit"
                            + " that printed it",
                    other.group(1),
                    PREFIX));
        }
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a token begins with «" + PREFIX + "»");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        try (InflaterInputStream inflate = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            String json = new String(inflate.readNBytes(LONGEST), StandardCharsets.UTF_8);
            Packed packed = Json.read(json, Packed.class);
            return new Token(packed.kit, new Program(packed.application, packed.moves));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it contains no program: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("damaged or truncated", e);
        }
    }
}
