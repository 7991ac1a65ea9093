package io.ringback;

import io.ringback.chat.ConversationStore;
import io.ringback.cli.CommandFailure;
import io.ringback.config.Configuration;
import io.ringback.config.Mode;
import io.ringback.metrics.Figures;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.notify.Channel;
import io.ringback.notify.FixedNews;
import io.ringback.notify.Links;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxFigures;
import io.ringback.notify.OutboxRounds;
import io.ringback.notify.OutboxStore;
import io.ringback.notify.ParkedEntries;
import io.ringback.notify.TellChannels;
import io.ringback.notify.TellStore;
import io.ringback.notify.Telling;
import io.ringback.notify.UnseenAnswers;
import io.ringback.notify.mail.MailChannel;
import io.ringback.notify.mail.MailFolder;
import io.ringback.notify.mail.Mailer;
import io.ringback.notify.mail.SmtpMailer;
import io.ringback.notify.mail.SmtpServer;
import io.ringback.notify.push.PushChannel;
import io.ringback.notify.push.PushHosts;
import io.ringback.notify.push.PushSender;
import io.ringback.notify.push.VapidKeys;
import io.ringback.notify.webhook.WebhookChannel;
import io.ringback.store.notify.RedisCodes;
import io.ringback.store.notify.RedisOutbox;
import io.ringback.store.notify.RedisParked;
import io.ringback.store.notify.RedisTells;
import io.ringback.store.routing.SiteTag;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves by mail and push, and who asked for it. */
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    final Telling telling;
    final ParkedEntries parked;
    final PushHosts hosts;
    final OutboxRounds rounds;
    final UnseenAnswers answers;
    private final FixedNews fixed;
    private final Optional<Mailer> mailer;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, Notices::thread);

    Notices(
            Configuration configuration,
            String origin,
            SiteTag tag,
            Function<SiteId, CompletionStage<Optional<Site>>> sites,
            ConversationStore chats,
            Figures figures,
            InstantSource clock,
            ScheduledExecutorService scheduler)
            throws CommandFailure {
        OutboxStore outbox = new RedisOutbox(tag);
        parked = new RedisParked(tag);
        TellStore wishes = new RedisTells(tag);
        fixed = new FixedNews(wishes);
        answers = new UnseenAnswers(new Unread(chats)::look, wishes, UnseenAnswers.PATIENCE, scheduler);
        RedisCodes codes = new RedisCodes(tag);
        Links links = new Links(codes, origin);
        Map<String, Channel> channels = new HashMap<>();
        hosts = new PushHosts(configuration.push().hosts());
        Optional<VapidKeys> keys = keys(configuration);
        keys.ifPresent(pair -> {
            String contact = contact(configuration, origin);
            PushSender sender = new PushSender(pair, hosts, contact, clock, threads);
            channels.put(OutboxEntry.PUSH, new PushChannel(sender, links, wishes));
        });
        mailer = mailer(configuration, clock);
        mailer.ifPresent(way -> channels.put(OutboxEntry.MAIL, new MailChannel(way, links)));
        channels.put(
                OutboxEntry.WEBHOOK,
                new WebhookChannel(new PushHosts(configuration.webhooks().hosts()), clock, threads));
        TellChannels offered = new TellChannels(keys.map(VapidKeys::publicKey), mailer.isPresent());
        telling = new Telling(wishes, codes, outbox, offered);
        rounds = new OutboxRounds(outbox, wishes, sites, channels, new OutboxFigures(figures), clock, scheduler);
        figures.gauge("outbox.waiting", "Entries that wait to leave, of all sites", rounds::waiting);
        figures.gauge("outbox.parked", "Entries that were given up and are kept to be looked at", rounds::parked);
    }

    /** Without a mail server no mail leaves, but in the demo, which writes it to a folder. */
    private static Optional<Mailer> mailer(Configuration configuration, InstantSource clock) {
        Optional<Mailer> smtp = configuration
                .mail()
                .map(mail -> new SmtpMailer(
                        new SmtpServer(
                                mail.host(),
                                mail.port(),
                                mail.security(),
                                mail.user(),
                                mail.password(),
                                mail.from(),
                                mail.timeout()),
                        clock));
        return configuration.mode() == Mode.DEMO
                ? smtp.or(() -> Optional.of(new MailFolder(configuration.data().resolve("mail"), clock)))
                : smtp;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ringback-notices");
        thread.setDaemon(true);
        return thread;
    }

    private static Optional<VapidKeys> keys(Configuration configuration) throws CommandFailure {
        Configuration.Push push = configuration.push();
        if (!push.enabled()) {
            return Optional.empty();
        }
        try {
            if (push.publicKey().isEmpty()) {
                Files.createDirectories(configuration.data());
                return Optional.of(VapidKeys.keptIn(configuration.data().resolve("push-keys.txt")));
            }
            return Optional.of(VapidKeys.of(push.publicKey(), push.privateKey()));
        } catch (IOException e) {
            throw new CommandFailure("The push keys cannot be used: " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("The settings push.public-key and push.private-key are no pair of VAPID keys.", e);
        }
    }

    private static String contact(Configuration configuration, String origin) {
        String contact = configuration.push().contact();
        if (!contact.isEmpty()) {
            return contact;
        }
        return origin.startsWith("https:") ? origin : "mailto:ringback@localhost";
    }

    /** Tells those who asked about an incident that is over. */
    void look(Site site) {
        fixed.look(site).exceptionally(failure -> {
            LOG.debug("followers of incidents of site {} cannot be told: {}", site.id(), failure.toString());
            return null;
        });
    }

    void close() {
        rounds.close();
        mailer.ifPresent(Mailer::close);
        threads.shutdown();
    }
}
