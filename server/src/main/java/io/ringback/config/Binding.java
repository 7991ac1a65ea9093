package io.ringback.config;

import java.util.Locale;
import java.util.Optional;

/** Puts the values of settings into the records the program reads. */
final class Binding {
    private final Values values;

    Binding(Values values) {
        this.values = values;
    }

    Configuration configuration(Mode mode) {
        return new Configuration(
                mode,
                values.path("data").orElseThrow(),
                Origin.parse(values.text("public-url")),
                http(),
                tls(),
                redis(),
                limits(),
                new Configuration.Visitors(values.duration("visitors.remember")),
                new Configuration.Conversations(values.duration("conversations.retention")),
                new Configuration.Sessions(values.duration("sessions.idle"), values.duration("sessions.absolute")),
                passwords(),
                mail(),
                push(),
                new Configuration.Webhooks(values.list("webhooks.hosts", Optional::of)),
                new Configuration.Drain(values.duration("drain.grace"), values.duration("drain.spread")),
                metrics(),
                new Configuration.Log(values.text("log.level")),
                values.flag("test-echo"));
    }

    private Configuration.Http http() {
        return new Configuration.Http(
                values.text("http.bind"),
                values.integer("http.port"),
                values.list("http.trusted-proxies", Network::parse));
    }

    private Optional<Configuration.Tls> tls() {
        var every = values.duration("tls.reload-every");
        var key = values.path("tls.key");
        return values.path("tls.certificate")
                .flatMap(certificate -> key.map(k -> new Configuration.Tls(certificate, k, every)));
    }

    private Configuration.Redis redis() {
        return new Configuration.Redis(
                values.text("redis.url"),
                values.duration("redis.timeout"),
                values.text("redis.durability"),
                values.integer("redis.replicas"));
    }

    private Configuration.Limits limits() {
        return new Configuration.Limits(
                values.integer("limits.connections"),
                values.integer("limits.connections-per-address"),
                values.integer("limits.handshakes-per-second"),
                values.integer("limits.handshakes-per-minute-per-address"),
                values.integer("limits.commands-per-second"),
                values.integer("limits.command-burst"),
                values.bytes("limits.backlog"),
                values.integer("limits.visitor-starts-per-hour-per-address"),
                values.integer("limits.visitor-starts-per-minute-per-site"),
                values.integer("limits.sign-in-failures-per-address"),
                values.integer("limits.sign-in-failures-per-account"),
                values.integer("limits.sign-in-failures-per-site"));
    }

    private Configuration.Passwords passwords() {
        return new Configuration.Passwords(
                values.bytes("passwords.memory"),
                values.integer("passwords.passes"),
                values.integer("passwords.workers"),
                values.integer("passwords.queue"));
    }

    private Optional<Configuration.Mail> mail() {
        String host = values.text("mail.host");
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(new Configuration.Mail(
                        host,
                        values.integer("mail.port"),
                        values.text("mail.security"),
                        values.text("mail.user"),
                        values.text("mail.password"),
                        values.text("mail.from"),
                        values.duration("mail.timeout")));
    }

    private Configuration.Push push() {
        return new Configuration.Push(
                values.flag("push.enabled"),
                values.list("push.hosts", Optional::of),
                values.text("push.contact"),
                values.text("push.public-key"),
                values.text("push.private-key"));
    }

    private Configuration.Metrics metrics() {
        String access = values.text("metrics.access").toUpperCase(Locale.ROOT);
        return new Configuration.Metrics(Configuration.Metrics.Access.valueOf(access));
    }
}
