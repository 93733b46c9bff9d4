package dev.yieldpoint.tck.http;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** No stubs come from files, nor go there: WireMock's default reads those of the project in whose directory the kit runs. */
final class NoFiles implements MappingsSource {

    @Override
    public void loadMappingsInto(StubMappings stubs) {}

    @Override
    public void save(List<StubMapping> stubs) {}

    @Override
    public void save(StubMapping stub) {}

    @Override
    @SuppressWarnings("removal") // it has no default
    public void remove(StubMapping stub) {}

    @Override
    public void removeAll() {}
}
