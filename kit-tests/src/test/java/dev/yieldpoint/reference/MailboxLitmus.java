package dev.yieldpoint.reference;

import dev.yieldpoint.tck.schedules.engine.Litmus;
import java.util.ArrayList;
import java.util.List;

/** Two threads send while a mailbox is closed and emptied: what comes out is the beginning of what each has sent, in order. */
public final class MailboxLitmus implements Litmus.Test {

    @Override
    public void run() throws InterruptedException {
        Mailbox<String> mailbox = new Mailbox<>();
        Thread first = sender(mailbox, "a1", "a2");
        Thread second = sender(mailbox, "b1", "b2");
        List<String> received = new ArrayList<>();
        mailbox.poll().ifPresent(received::add);
        mailbox.poll().ifPresent(received::add);
        mailbox.close();
        boolean ended = mailbox.hasEnded();
        mailbox.poll().ifPresent(message -> {
            Litmus.that(!ended, "a message came after the end");
            received.add(message);
        });
        first.join();
        second.join();
        for (var message = mailbox.poll(); message.isPresent(); message = mailbox.poll()) {
            received.add(message.get());
        }
        Litmus.that(mailbox.hasEnded(), "closed and empty, but not at its end");
        Litmus.isBeginning(received, "a");
        Litmus.isBeginning(received, "b");
    }

    private static Thread sender(Mailbox<String> mailbox, String... messages) {
        return Litmus.started(() -> {
            for (String message : messages) {
                mailbox.send(message);
            }
        });
    }
}
