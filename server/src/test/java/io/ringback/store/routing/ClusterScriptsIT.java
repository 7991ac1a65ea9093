package io.ringback.store.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.ringback.redis.RedisServers;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** The tests of all routing scripts once more, on a Cluster of three masters and three replicas instead of one node. */
final class ClusterScriptsIT {
    private static final int AT_LEAST = 80;

    @Test
    void everyScriptDoesTheSameOnThreeMasters() {
        SummaryGeneratingListener seen = new SummaryGeneratingListener();
        LauncherDiscoveryRequest scripts = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(getClass().getPackageName()))
                .filters(includeClassNamePatterns(".*ScriptIT"))
                .build();
        try (RedisServers cluster = RedisServers.cluster()) {
            SiteRedis.during(cluster, () -> LauncherFactory.create().execute(scripts, seen));
        }
        assertThat(seen.getSummary().getFailures().stream().map(ClusterScriptsIT::words))
                .isEmpty();
        assertThat(seen.getSummary().getTestsSucceededCount()).isGreaterThan(AT_LEAST);
    }

    private static String words(Failure failure) {
        return failure.getTestIdentifier().getLegacyReportingName() + ": " + failure.getException();
    }
}
