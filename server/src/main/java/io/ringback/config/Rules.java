package io.ringback.config;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** What must hold between settings; ranges of single settings are checked when they are read. */
final class Rules {
    private final Values values;
    private final Configuration configuration;
    private final List<Violation> violations = new ArrayList<>();

    private Rules(Values values, Configuration configuration) {
        this.values = values;
        this.configuration = configuration;
    }

    static List<Violation> check(Values values, Configuration configuration) {
        Rules rules = new Rules(values, configuration);
        rules.publicAddress();
        rules.demo();
        rules.testEcho();
        rules.tls();
        rules.sessions();
        rules.replicas();
        rules.mail();
        rules.push();
        return rules.violations;
    }

    private void publicAddress() {
        if (configuration.publicUrl().isEmpty() && configuration.mode() == Mode.SERVE) {
            violate(
                    "public-url",
                    "is required: give the address people's browsers use, such as https://chat.example.org");
        }
        configuration
                .publicUrl()
                .filter(origin -> !origin.isSecure() && !origin.isLoopback())
                .ifPresent(
                        origin -> violate(
                                "public-url",
                                "is " + origin
                                        + " but must be https, or an address of this machine: browsers drop sign-in cookies over plain http"));
    }

    private void demo() {
        if (configuration.mode() == Mode.DEMO
                && !isLoopback(configuration.http().bind())) {
            violate(
                    "http.bind",
                    "is " + configuration.http().bind() + " but the demo listens on this machine only; use serve");
        }
    }

    private void testEcho() {
        boolean reachable = !isLoopback(configuration.http().bind())
                || configuration
                        .publicUrl()
                        .filter(origin -> !origin.isLoopback())
                        .isPresent();
        if (configuration.testEcho() && reachable) {
            violate(
                    "test-echo",
                    "is on but other machines reach this server: bind to 127.0.0.1 and use no public address");
        }
    }

    private void tls() {
        boolean certificate = !values.text("tls.certificate").isEmpty();
        boolean key = !values.text("tls.key").isEmpty();
        if (certificate != key) {
            violate(certificate ? "tls.key" : "tls.certificate", "is empty but the other half of the pair is given");
        }
    }

    private void sessions() {
        var sessions = configuration.sessions();
        if (sessions.idle().compareTo(sessions.absolute()) > 0) {
            violate("sessions.idle", "is longer than sessions.absolute");
        }
    }

    private void replicas() {
        var redis = configuration.redis();
        if (redis.durability().equals("replicated") && redis.replicas() == 0) {
            violate(
                    "redis.replicas",
                    "is 0 but redis.durability is replicated: a message must wait for at least one replica");
        }
    }

    private void mail() {
        configuration.mail().ifPresent(mail -> {
            if (mail.from().isEmpty()) {
                violate("mail.from", "is empty but mail.host is given: mail needs an address it comes from");
            }
            if (mail.security().equals("none") && !mail.user().isEmpty() && !isLoopback(mail.host())) {
                violate("mail.security", "is none but mail.user is given: a password must not travel in plain text");
            }
        });
    }

    private void push() {
        if (configuration.push().publicKey().isEmpty()
                != configuration.push().privateKey().isEmpty()) {
            violate("push.private-key", "and push.public-key belong together: give both or none");
        }
    }

    private void violate(String setting, String problem) {
        violations.add(new Violation(setting, values.source(setting), problem));
    }

    private static boolean isLoopback(String bind) {
        return bind.equals("localhost")
                || Network.parse(bind)
                        .map(Network::address)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }
}
