package dev.yieldpoint.tck.application;

/** How a body requests something from the server. */
public enum HttpMethod {
    /** Without a body. */
    GET,
    /** With a value as its body. */
    PUT;

    /** Whether a request of this method carries a value. */
    public boolean hasBody() {
        return switch (this) {
            case GET -> false;
            case PUT -> true;
        };
    }
}
