package dev.yieldpoint.tck.application;

/** What can be awaited, for tests that read better with few words. */
public final class Awaitables {

    private Awaitables() {}

    public static <V> Awaitable<V> gate(String name) {
        return new Awaitable.Gate<>(name);
    }

    public static <V> Awaitable<V> time(long milliseconds) {
        return new Awaitable.Time<>(milliseconds);
    }

    public static <V> Awaitable<V> turn() {
        return new Awaitable.Turn<>();
    }

    public static <V> Awaitable.Series<V> message() {
        return new Awaitable.Message<>();
    }

    public static <V> Awaitable.Series<V> item(String feed) {
        return new Awaitable.FeedItem<>(feed);
    }

    public static Awaitable.Response<Value> get(String path) {
        return new Awaitable.Response<>(HttpMethod.GET, Value.text(path), null);
    }

    public static Awaitable.Response<Value> put(String path, Value body) {
        return new Awaitable.Response<>(HttpMethod.PUT, Value.text(path), body);
    }
}
