package dev.yieldpoint.tck.listing;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Listings, each in a component of its own, compiled together. */
public final class CompiledListings implements AutoCloseable {

    private static final String IMPORTS = """
            import dev.yieldpoint.spec.*;
            import java.time.Duration;
            import java.util.HashMap;
            import java.util.Objects;

            """;

    private final Map<Listing, String> names = new LinkedHashMap<>();
    private final URLClassLoader classes;

    /**
     * Compiles listings.
     *
     * @param directory where the classes go
     * @throws IllegalStateException with all that the compiler says, if it refuses one of them
     */
    public CompiledListings(Collection<Listing> listings, Path directory) throws IOException {
        listings.forEach(listing -> names.computeIfAbsent(listing, key -> "Listed" + names.size()));
        List<Source> sources = new ArrayList<>();
        names.forEach((listing, name) -> sources.add(new Source(name, source(listing, name))));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", directory.toString(), "-proc:none", "-Xlint:-options");
        if (!compiler.getTask(said, null, null, options, null, sources).call()) {
            throw new IllegalStateException("the compiler refuses listings:\n" + said);
        }
        classes = new URLClassLoader(new URL[] {directory.toUri().toURL()}, CompiledListings.class.getClassLoader());
    }

    /** The different listings. */
    public Set<Listing> listings() {
        return names.keySet();
    }

    /** A component that the listing stands in. */
    public ListedComponent component(Listing listing) {
        String name = names.get(listing);
        if (name == null) {
            throw new IllegalStateException("this listing was not compiled:\n" + listing.java());
        }
        try {
            return (ListedComponent)
                    classes.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private static String source(Listing listing, String name) {
        StringBuilder source = new StringBuilder(IMPORTS);
        source.append("public final class " + name + " extends " + ListedComponent.class.getName() + " {\n\n");
        listing.outsides()
                .forEach(environment -> source.append("public ")
                        .append(environment.declaration())
                        .append('\n'));
        source.append("\n@Override public void render(Scope scope) {\n");
        return source.append(listing.java()).append("\n}\n}\n").toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
