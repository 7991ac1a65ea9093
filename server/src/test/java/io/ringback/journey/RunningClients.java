package io.ringback.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Clients of a journey, each in a thread of its own; closing stops them and waits until they have stopped. */
final class RunningClients implements AutoCloseable {
    private static final long STOPPED_WITHIN_MS = 5_000;

    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    <C extends Client> C start(C client) {
        clients.add(client);
        run(client);
        return client;
    }

    /** Starts them all in the same moment. */
    void startTogether(List<? extends Client> all) {
        CountDownLatch together = new CountDownLatch(1);
        clients.addAll(all);
        for (Client client : all) {
            run(() -> {
                await(together);
                client.run();
            });
        }
        together.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable client) {
        Thread thread = new Thread(client);
        threads.add(thread);
        thread.start();
    }

    boolean all(Predicate<Client> what) {
        return clients.stream().allMatch(what);
    }

    void each(Consumer<Client> check) {
        clients.forEach(check);
    }

    @Override
    public void close() {
        clients.forEach(Client::stop);
        try {
            for (Thread thread : threads) {
                thread.join(STOPPED_WITHIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
