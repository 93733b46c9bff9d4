package dev.yieldpoint.tck.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yieldpoint.tck.application.Application;
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

/**
 * A replay token of one schedule: the program, how it is scheduled, and the versions, on one line. The schedule is the same only with the same versions
 * of the engine and of the JDK, and with the same classes of the runtime.
 *
 * @param kit the version of the kit
 * @param engine the version of the engine
 * @param jdk the version of the JDK
 */
public record ScheduleToken(
        String kit,
        String engine,
        String jdk,
        Schedule schedule,
        Application application,
        @JsonProperty("moves") List<Move> moves) {

    /** What a token of a schedule begins with; a token of a program begins otherwise. */
    public static final String PREFIX = "yps1-";

    private static final int LONGEST = 1 << 20;

    /** The token of a schedule of a program. */
    public static ScheduleToken of(String kit, String engine, String jdk, Schedule schedule, Program program) {
        return new ScheduleToken(kit, engine, jdk, schedule, program.application(), program.moves());
    }

    /** The program. */
    public Program program() {
        return new Program(application, moves);
    }

    /** The token's text, without blanks. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes)) {
            deflate.write(Wire.write(this).getBytes(StandardCharsets.UTF_8));
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
    public static ScheduleToken parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a token of a schedule begins with «" + PREFIX + "»");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        try (InflaterInputStream inflate = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Wire.read(new String(inflate.readNBytes(LONGEST), StandardCharsets.UTF_8), ScheduleToken.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it contains no schedule: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("damaged or truncated", e);
        }
    }
}
