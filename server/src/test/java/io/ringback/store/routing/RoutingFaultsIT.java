package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisProcess;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A site under load while its Redis fails over or forgets its scripts: nobody is lost, doubled or left waiting. */
final class RoutingFaultsIT {
    /** A write counts when a replica has it, so that a failover loses nothing that was answered. */
    private static final RedisOptions OPTIONS =
            RedisOptions.DEFAULT.withReplicas(1).withTimeout(Duration.ofSeconds(1));

    @Test
    void aSentinelsFailover() {
        try (RedisServers servers = RedisServers.sentinel("--min-replicas-to-write", "1");
                RedisSession session = RedisSession.open(servers.target(), OPTIONS);
                LivelySite site = new LivelySite(session)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> site.served() > 40);
            servers.node(0).kill();
            goesOn(site);
        }
    }

    @Test
    void forgottenScriptsAndAClustersFailover() {
        try (RedisServers servers = RedisServers.cluster("--min-replicas-to-write", "0");
                RedisSession session = RedisSession.open(servers.target(), OPTIONS);
                LivelySite site = new LivelySite(session)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> site.served() > 40);
            for (int i = 0; i < 5; i++) {
                servers.masterOf(LivelySite.ROOT).send("FUNCTION", "FLUSH");
                int soFar = site.served();
                await().atMost(Duration.ofSeconds(10)).until(() -> site.served() > soFar + 5);
            }
            assertThat(site.failures())
                    .as("a forgotten script is nobody's failure")
                    .isZero();
            RedisProcess dead = servers.masterOf(LivelySite.ROOT);
            dead.kill();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> servers.masterOf(LivelySite.ROOT) != dead);
            // the new master has no replica before the old one is back: until then no write counts
            dead.restart();
            goesOn(site);
        }
    }

    private static void goesOn(LivelySite site) {
        int soFar = site.served();
        // a Sentinel that was kept from running for 2 s does nothing for 30 s, and may then ask the remaining replica
        // for 10 s more
        await().atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> assertThat(site.served())
                        .as("failures %s, the last %s", site.failures(), site.lastFailure())
                        .isGreaterThan(soFar + 40));
        site.stopArrivals();
        await().atMost(Duration.ofSeconds(40)).until(site::everybodyIsServed);
        // each event loop finds the new master by itself
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(site::judge);
    }
}
