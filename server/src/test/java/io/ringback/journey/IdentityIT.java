package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.Secret;
import io.ringback.auth.SignedToken;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.store.auth.RedisIdentitySecrets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The site signs who its visitors are: the agent sees it, the plan gives a head start, and what is forged gives nothing. */
final class IdentityIT {
    private static final String DOCUMENT = Installation.DOCUMENT
            .strip()
            .replaceFirst("}$", ", \"headStarts\": [{\"when\": {\"plan\": \"gold\"}, \"minutes\": 10}]}");
    private static final Secret SECRET = Secret.random();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Node node;
    private static IdentitySecrets secrets;

    @BeforeAll
    static void open() throws Exception {
        installation = new Installation(folder, DOCUMENT);
        installation.account("maja@example.org", Role.AGENT);
        node = installation.start();
        secrets = new RedisIdentitySecrets(installation.session().commands());
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void keep() {
        Installation.await(secrets.keepOnly(Installation.SITE, 0));
        Installation.await(secrets.add(Installation.SITE, new IdentitySecrets.Kept(SECRET, Instant.EPOCH)));
    }

    @Test
    void whoIsSignedIsVerifiedAndThePlanIsAHeadStart() throws Exception {
        Person ana = Person.guest(node);
        JsonNode identified =
                identify(ana, SECRET, claims("u-17", "harbour", 300, ", \"name\": \"Ana\", \"plan\": \"gold\""));
        assertThat(identified.path("type").asString()).isEqualTo("identified");
        assertThat(identified.path("name").asString()).isEqualTo("Ana");
        assertThat(identified.path("plan").asString()).isEqualTo("gold");
        assertThat(identified.path("expiresInMs").asLong()).isBetween(200_000L, 300_999L);
        String signed = ask(ana, "Typed name");
        Person bill = Person.guest(node);
        String typed = ask(bill, "Bill");

        Person maja = Person.agent(node, "maja@example.org");
        JsonNode offer = maja.ring(signed, 20);
        assertThat(offer.path("name").asString()).isEqualTo("Ana");
        assertThat(offer.path("headStart").toString()).isEqualTo("{\"minutes\":10,\"reasons\":[\"plan:gold\"]}");
        ObjectNode accept =
                maja.command("accept").put("offer", offer.path("offer").asString());
        maja.send(accept);
        maja.answer(accept);
        JsonNode seen = opened(maja, signed);
        assertThat(seen.path("name").asString()).isEqualTo("Typed name");
        assertThat(seen.path("verified").toString())
                .isEqualTo("{\"subject\":\"u-17\",\"name\":\"Ana\",\"plan\":\"gold\"}");
        maja.accept(typed);
        assertThat(opened(maja, typed).toString()).isEqualTo("{\"name\":\"Bill\"}");
        maja.send(maja.command("availability").put("status", "away"));
        end(ana, signed);
        end(bill, typed);
        maja.leave();
    }

    @Test
    void whatIsForgedIsToldAndTheChatGoesOnUnverified() throws Exception {
        Person eve = Person.guest(node);
        refused(identify(eve, Secret.random(), claims("u-18", "harbour", 300, "")), "token.signature");
        refused(identify(eve, SECRET, claims("u-18", "harbour", -31, "")), "token.exp");
        refused(identify(eve, SECRET, claims("u-18", "another", 300, "")), "token.aud");
        eve.send(eve.command("identify").put("token", "x".repeat(2_001)));
        assertThat(eve.next("error").path("code").asString()).isEqualTo("too_long");
        ObjectNode start = eve.command("start")
                .put("language", "en")
                .put("text", "Let me in")
                .put("name", "Eve");
        eve.send(start);
        assertThat(eve.next("started").path("conversation").path("state").asString())
                .isEqualTo("waiting");
        end(eve, eve.conversation());
    }

    @Test
    void aSecretThatWasReplacedHoldsOnUntilItIsDropped() throws Exception {
        Person ana = Person.guest(node);
        Installation.await(secrets.add(Installation.SITE, new IdentitySecrets.Kept(Secret.random(), Instant.EPOCH)));
        String claims = claims("u-19", "harbour", 300, "");
        assertThat(identify(ana, SECRET, claims).path("type").asString()).isEqualTo("identified");
        Installation.await(secrets.keepOnly(Installation.SITE, 1));
        refused(identify(ana, SECRET, claims), "token.signature");
        Installation.await(secrets.keepOnly(Installation.SITE, 0));
        refused(identify(ana, SECRET, claims), "token");
        assertThat(Installation.await(secrets.valid(new SiteId("another")))).isEmpty();
        ana.leave();
    }

    private static JsonNode identify(Person visitor, Secret secret, String claims) throws Exception {
        ObjectNode command = visitor.command("identify").put("token", SignedToken.of(secret, claims));
        visitor.send(command);
        return visitor.answer(command);
    }

    private static void refused(JsonNode answer, String field) {
        assertThat(answer.path("code").asString()).as(answer.toString()).isEqualTo("identity_refused");
        assertThat(answer.path("field").asString()).isEqualTo(field);
    }

    private static String ask(Person visitor, String name) throws Exception {
        visitor.send(visitor.command("start")
                .put("language", "en")
                .put("text", "My card was declined")
                .put("name", name));
        visitor.next("started");
        return visitor.conversation();
    }

    /** Leaves nobody in line or in a chat for the next test. */
    private static void end(Person visitor, String conversation) throws Exception {
        ObjectNode end = visitor.command("end").put("conversation", conversation);
        visitor.send(end);
        assertThat(visitor.answer(end).path("type").asString()).isEqualTo("done");
        visitor.leave();
    }

    private static JsonNode opened(Person agent, String conversation) throws Exception {
        ObjectNode open = agent.command("open").put("conversation", conversation);
        agent.send(open);
        JsonNode answer = agent.answer(open);
        assertThat(answer.path("type").asString()).as(answer.toString()).isEqualTo("conversation");
        return answer.path("conversation").path("visitor");
    }

    private static String claims(String subject, String site, int secondsAhead, String more) {
        long end = System.currentTimeMillis() / 1000 + secondsAhead;
        return "{\"sub\": \"" + subject + "\", \"aud\": \"" + site + "\", \"exp\": " + end + more + "}";
    }
}
