package dev.yieldpoint.tck.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** The feature files that come with the kit. */
public final class FeatureFiles {

    /** Where they lie on the class path: under a name that nobody else uses, since a namesake would replace them. */
    public static final String PACKAGE = "dev.yieldpoint.features";

    private static final String ROOT = PACKAGE.replace('.', '/') + "/";

    private FeatureFiles() {}

    /** Their texts, by path below {@code features/}, in order. */
    public static Map<String, String> load() {
        Map<String, String> files = new TreeMap<>();
        ResourceFilter features =
                ResourceFilter.of(resource -> resource.getName().endsWith(".feature"));
        for (Resource resource : ResourceSupport.findAllResourcesInPackage(PACKAGE, features)) {
            files.put(resource.getName().substring(ROOT.length()), read(resource));
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("the kit is incomplete: no feature files under " + ROOT);
        }
        return files;
    }

    private static String read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource.getName(), e);
        }
    }
}
