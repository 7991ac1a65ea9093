package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.Secret;
import io.ringback.auth.SignedToken;
import io.ringback.store.auth.RedisIdentitySecrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A person whom the site has signed is one visitor on every device, and never meets who signed in before on the same one. */
final class PersonsIT {
    private static final Secret SECRET = Secret.random();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;
    private static int people;

    private final String ana = "u-" + people++;
    private final String bill = "u-" + people++;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder, Installation.DOCUMENT);
        node = installation.start();
        IdentitySecrets secrets =
                new RedisIdentitySecrets(installation.session().commands());
        Installation.await(secrets.add(Installation.SITE, new IdentitySecrets.Kept(SECRET, Instant.EPOCH)));
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void onTwoDevicesOnePersonHasOnePlaceAndOneTalk() throws Exception {
        Puppet phone = Puppet.visitor(node);
        assertThat(identify(phone, ana).path("token").isMissingNode()).isTrue();
        String conversation = start(phone, "My card was declined");

        Puppet desk = Puppet.visitor(node);
        Puppet known = Puppet.visitor(node, identify(desk, ana).path("token").asString());
        JsonNode welcome = known.hears(type("welcome"));
        assertThat(welcome.path("conversation").path("id").asString()).isEqualTo(conversation);
        assertThat(welcome.path("conversation").path("state").asString()).isEqualTo("waiting");
        assertThat(identify(known, ana).path("token").isMissingNode()).isTrue();
        known.send(known.command("post")
                .put("id", "desk")
                .put("conversation", conversation)
                .put("text", "from the desk"));
        phone.entry(entry -> "from the desk".equals(entry.path("text").asString()));
        phone.send(phone.command("post")
                .put("id", "phone")
                .put("conversation", conversation)
                .put("text", "from the phone"));
        known.entry(entry -> "from the phone".equals(entry.path("text").asString()));
    }

    @Test
    void whoSignsInNextOnTheSameDeviceIsSomebodyElse() throws Exception {
        Puppet device = Puppet.visitor(node);
        String token = device.hears(type("welcome")).path("token").asString();
        identify(device, ana);
        String conversation = start(device, "Ana asks");

        String next = identify(device, bill).path("token").asString();
        assertThat(next).isNotEmpty().isNotEqualTo(token);
        Puppet home = Puppet.visitor(node, token);
        home.ask(home.command("post")
                .put("id", "home")
                .put("conversation", conversation)
                .put("text", "Ana goes on at home"));

        Puppet another = Puppet.visitor(node, next);
        assertThat(another.hears(type("welcome")).path("conversation").isMissingNode())
                .isTrue();
        identify(another, bill);
        String own = start(another, "Bill asks");
        assertThat(own).isNotEqualTo(conversation);
        assertThat(another.refused(another.command("open").put("conversation", conversation)))
                .isEqualTo("not_found");
        assertThat(another.everything()).doesNotContain("Ana asks", "at home", conversation);
        assertThat(device.everything()).doesNotContain("at home");
    }

    @Test
    void whoSignsInWhileTheyTalkKeepsTheTalk() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String token = visitor.hears(type("welcome")).path("token").asString();
        String conversation = start(visitor, "Asked before signing in");
        assertThat(identify(visitor, ana).path("token").isMissingNode()).isTrue();
        Puppet elsewhere = Puppet.visitor(node);
        String found = identify(elsewhere, ana).path("token").asString();
        assertThat(Puppet.visitor(node, found)
                        .hears(type("welcome"))
                        .path("conversation")
                        .path("id")
                        .asString())
                .isEqualTo(conversation);
        assertThat(Puppet.visitor(node, token)
                        .hears(type("welcome"))
                        .path("conversation")
                        .path("id")
                        .asString())
                .as("the first device goes on")
                .isEqualTo(conversation);
    }

    private static Predicate<JsonNode> type(String type) {
        return event -> type.equals(event.path("type").asString());
    }

    private static JsonNode identify(Puppet visitor, String person) throws Exception {
        long end = System.currentTimeMillis() / 1000 + 300;
        String claims = "{\"sub\": \"" + person + "\", \"aud\": \"harbour\", \"exp\": " + end + "}";
        JsonNode answer = visitor.ask(visitor.command("identify").put("token", SignedToken.of(SECRET, claims)));
        assertThat(answer.path("type").asString()).as(answer.toString()).isEqualTo("identified");
        return answer;
    }

    private static String start(Puppet visitor, String text) throws Exception {
        JsonNode started =
                visitor.ask(visitor.command("start").put("language", "en").put("text", text));
        assertThat(started.path("type").asString()).as(started.toString()).isEqualTo("started");
        return started.path("conversation").path("id").asString();
    }
}
