package dev.yieldpoint.tck.properties;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Json;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A program on one line, to repeat it elsewhere: its JSON with the kit's version, compressed, in letters and digits. */
public record Token(String kit, Program program) {

    /** What every token begins with, and the version of what follows. */
    private static final String PREFIX = "yp1-";

    /** A program holds a few hundred characters; a token that unpacks to more was not made here. */
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
     * @throws IllegalArgumentException if it is none
     */
    public static Token parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a token begins with «" + PREFIX + "»");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        try (InflaterInputStream inflate = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            String json = new String(inflate.readNBytes(LONGEST), StandardCharsets.UTF_8);
            Packed packed = Json.read(json, Packed.class);
            return new Token(packed.kit, new Program(packed.application, packed.moves));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it holds no program: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is damaged, or was cut off", e);
        }
    }
}
