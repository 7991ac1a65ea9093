package io.ringback.gateway.session;

import io.ringback.protocol.Command;
import io.ringback.protocol.CommandProblem;
import java.util.concurrent.CompletionStage;

/**
 * Where one kind of client comes in.
 *
 * @param <C> what such a client may ask
 * @param <H> what it has to say first
 */
interface Entrance<C extends Command, H extends C> {
    /**
     * One frame as a command.
     *
     * @throws CommandProblem if it is none such a client may ask
     */
    C read(byte[] utf8);

    /** The command that may come before any other, once. */
    Class<H> hello();

    /** Answers a hello and lets in who said it; fails with a {@link CommandProblem} when they may not come in, or with an outage. */
    CompletionStage<? extends Greeted<C>> greet(H hello);
}
