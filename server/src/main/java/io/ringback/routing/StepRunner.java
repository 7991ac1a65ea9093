package io.ringback.routing;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells conversations what was decided, then removes the entry that would have it told again. */
final class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final RoutingStore store;
    private final ConversationSteps conversations;

    StepRunner(RoutingStore store, ConversationSteps conversations) {
        this.store = store;
        this.conversations = conversations;
    }

    /** Runs the steps one after the other; a failed one leaves itself and the later ones to the site's tick. */
    CompletionStage<Void> run(SiteId site, List<Step> steps) {
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        for (Step step : steps) {
            last = last.thenCompose(done -> run(site, step));
        }
        return last;
    }

    /** Runs all steps; one that fails does not keep the others, and is claimed again by a later tick. */
    CompletionStage<Void> runAll(SiteId site, List<Step> old) {
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        for (Step step : old) {
            last = last.thenCompose(done -> run(site, step).exceptionally(failure -> {
                LOG.warn("{} of {} is tried again later: {}", step.entry(), site, failure.toString());
                return null;
            }));
        }
        return last;
    }

    private CompletionStage<Void> run(SiteId site, Step step) {
        return tell(step).thenCompose(done -> store.settle(site, step));
    }

    private CompletionStage<Void> tell(Step step) {
        if (step.change() instanceof Step.Change.Join join) {
            return conversations.join(step.conversation(), join.n(), join.agent(), join.name());
        }
        if (step.change() instanceof Step.Change.Leave leave) {
            return conversations.leave(step.conversation(), leave.n(), leave.agent(), leave.name());
        }
        if (step.change() instanceof Step.Change.Succeed next) {
            return conversations.succeed(step.conversation(), next.n(), next.agent(), next.name(), next.handed());
        }
        if (step.change() instanceof Step.Change.HandOn gone) {
            return conversations.handOn(
                    step.conversation(), gone.n(), gone.agent(), gone.name(), gone.to(), gone.department());
        }
        if (step.change() instanceof Step.Change.Enter guest) {
            return conversations.enter(step.conversation(), guest.part(), guest.agent(), guest.name());
        }
        if (step.change() instanceof Step.Change.Exit guest) {
            return conversations.exit(step.conversation(), guest.part(), guest.agent(), guest.name(), guest.lost());
        }
        if (step.change() instanceof Step.Change.End end) {
            return conversations.end(step.conversation(), end.by(), end.reason());
        }
        return conversations.keep(step.conversation());
    }
}
