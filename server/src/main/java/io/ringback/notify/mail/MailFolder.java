package io.ringback.notify.mail;

import io.ringback.notify.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Letters as {@code .eml} files in a folder, for the demo: every mail program opens them. The latest thousand stay. */
public final class MailFolder implements Mailer {
    private static final String FROM = "chat@localhost";
    private static final int MOST_FILES = 1000;

    private final Path folder;
    private final InstantSource clock;
    private final Session session = Session.getInstance(new Properties());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ringback-mail");
        made.setDaemon(true);
        return made;
    });

    public MailFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Delivery> send(Letter letter) {
        return CompletableFuture.supplyAsync(() -> write(letter), thread);
    }

    private Delivery write(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(clock.millis() + "-" + letter.messageId().substring(0, 8) + ".eml");
            try (OutputStream out = Files.newOutputStream(file)) {
                Mime.message(session, letter, FROM, Date.from(clock.instant())).writeTo(out);
            }
            prune();
            return new Delivery.Sent();
        } catch (IOException | MessagingException e) {
            return Delivery.later(
                    "the folder for mail cannot be used: " + e.getClass().getSimpleName());
        }
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            for (Path oldest : letters.subList(0, Math.max(0, letters.size() - MOST_FILES))) {
                Files.deleteIfExists(oldest);
            }
        }
    }

    @Override
    public String from() {
        return FROM;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
