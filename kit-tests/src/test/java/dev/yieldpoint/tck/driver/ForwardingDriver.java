package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.Set;

/** Forwards everything to another driver; tests override what is to go wrong. */
public class ForwardingDriver implements Driver {

    private final Driver sound;

    /** Forwards to a sound driver. */
    public ForwardingDriver(Driver sound) {
        this.sound = sound;
    }

    @Override
    public void send(String coroutine, List<Value> values) {
        sound.send(coroutine, values);
    }

    @Override
    public void sendFromThread(String address, List<Value> values) {
        sound.sendFromThread(address, values);
    }

    @Override
    public void writeFromThread(String shared, Value value) {
        sound.writeFromThread(shared, value);
    }

    @Override
    public void sendFromThreads(String address, List<List<Value>> values) {
        sound.sendFromThreads(address, values);
    }

    @Override
    public void writeFromThreads(String shared, List<List<Value>> values) {
        sound.writeFromThreads(shared, values);
    }

    @Override
    public void setInListener(String state, Value value) {
        sound.setInListener(state, value);
    }

    @Override
    public void failInListener(String component) {
        sound.failInListener(component);
    }

    @Override
    public void failInNextRender(String component) {
        sound.failInNextRender(component);
    }

    @Override
    public void renderAgain(String component) {
        sound.renderAgain(component);
    }

    @Override
    public void show(String component) {
        sound.show(component);
    }

    @Override
    public void remove(String component) {
        sound.remove(component);
    }

    @Override
    public void sendAndRemove(String address, List<Value> values, String component) {
        sound.sendAndRemove(address, values, component);
    }

    @Override
    public void closeApplication() {
        sound.closeApplication();
    }

    @Override
    public boolean awaitReleases(Set<Long> messages) {
        return sound.awaitReleases(messages);
    }

    @Override
    public void settle() {
        sound.settle();
    }

    @Override
    public void close() {
        sound.close();
    }
}
