package io.ringback.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Code that runs on event loops never waits and takes its time from outside, so that tests can give it another. */
class EventLoopRulesTest {
    private static final String[] LOOP_ROOMS =
            Production.rooms("gateway", "delivery", "chat", "routing", "agents", "waiting", "callback", "supervision");

    @Test
    void nothingWaitsForAFuture() {
        check(calls("wait for a future", Set.of("get", "join", "resultNow"), Future.class));
        check(calls(
                "wait for a future",
                Set.of("await", "awaitUninterruptibly", "sync", "syncUninterruptibly"),
                io.netty.util.concurrent.Future.class));
    }

    @Test
    void nothingSleepsOrWaitsForAnotherThread() {
        check(calls("sleep or wait", Set.of("sleep", "join", "onSpinWait"), Thread.class));
        check(calls("sleep or wait", Set.of("wait"), Object.class));
        check(calls("sleep or wait", Set.of("await"), CountDownLatch.class));
        check(calls("sleep or wait", Set.of("await"), CyclicBarrier.class));
        check(calls("sleep or wait", Set.of("acquire", "acquireUninterruptibly"), Semaphore.class));
        check(calls("sleep or wait", Set.of("put", "take"), BlockingQueue.class));
        check(calls("sleep or wait", Set.of("awaitTermination", "invokeAll", "invokeAny"), ExecutorService.class));
    }

    @Test
    void nothingReadsTheClockItself() {
        check(calls("read the clock", Set.of("currentTimeMillis", "nanoTime"), System.class));
        check(calls("read the clock", Set.of("systemUTC", "systemDefaultZone", "system"), Clock.class));
        check(calls("read the clock", Set.of("<init>"), Date.class));
        check(noClasses()
                .that()
                .resideInAnyPackage(LOOP_ROOMS)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "reads the clock by java.time's now()",
                        access -> access.getTarget() instanceof CodeUnitCallTarget target
                                && target.getName().equals("now")
                                && target.getRawParameterTypes().isEmpty()
                                && target.getOwner().getPackageName().equals("java.time"))));
    }

    @Test
    void scriptsGetNoTimeFromANode() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Production.rooms("store", "auth", "notify"))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now"));
    }

    private static ArchRule calls(String what, Set<String> methods, Class<?> owner) {
        return noClasses()
                .that()
                .resideInAnyPackage(LOOP_ROOMS)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        what + " by " + owner.getSimpleName() + methods, access -> isCall(access, methods, owner)));
    }

    private static boolean isCall(JavaAccess<?> access, Set<String> methods, Class<?> owner) {
        return methods.contains(access.getTarget().getName())
                && access.getTarget().getOwner().isAssignableTo(owner);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Production.CLASSES);
    }
}
