package io.ringback.notify.mail;

import io.ringback.notify.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Letters by SMTP, on threads of its own. */
public final class SmtpMailer implements Mailer {
    private static final int THREADS = 2;
    private static final int QUEUE = 64;
    private static final int PERMANENT = 500;

    private final SmtpServer server;
    private final InstantSource clock;
    private final Session session;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), SmtpMailer::thread);

    public SmtpMailer(SmtpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(server.properties());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ringback-mail");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public CompletionStage<Delivery> send(Letter letter) {
        try {
            return CompletableFuture.supplyAsync(() -> deliver(letter), threads);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(Delivery.later("too many letters wait for the mail server"));
        }
    }

    private Delivery deliver(Letter letter) {
        try {
            MimeMessage message = Mime.message(session, letter, server.from(), Date.from(clock.instant()));
            if (server.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, server.user(), server.password());
            }
            return new Delivery.Sent();
        } catch (MessagingException e) {
            return outcome(e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** A code from 500 on means never (RFC 5321, 4.2.1); a sender or a password that is refused is the operator's matter and may change. */
    private static Delivery outcome(MessagingException failure) {
        int code = 0;
        for (Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException address) {
                code = Math.max(code, address.getReturnCode());
            } else if (at instanceof SMTPSendFailedException send) {
                code = Math.max(code, send.getReturnCode());
            } else if (at instanceof SMTPSenderFailedException sender) {
                return Delivery.later("the mail server answered " + sender.getReturnCode() + " to our own address");
            }
        }
        if (code >= PERMANENT) {
            return new Delivery.Refused("the mail server answered " + code);
        }
        return Delivery.later(
                code > 0 ? "the mail server answered " + code : "the mail server cannot be used: " + kind(failure));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    /** The kind of failure; its sentence may name an address. */
    private static String kind(MessagingException failure) {
        Throwable deepest = failure instanceof SendFailedException || failure.getNextException() == null
                ? failure
                : failure.getNextException();
        return deepest.getClass().getSimpleName();
    }

    @Override
    public String from() {
        return server.from();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
