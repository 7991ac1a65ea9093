package io.ringback.redis;

/**
 * The Redis that was configured cannot be used. The message is one clear sentence for the operator, fit to be printed as it is
 * before the program exits.
 */
public final class RedisSetupException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A reason not to start.
     *
     * @param sentence what is wrong and what to do, without a stack trace's help
     */
    public RedisSetupException(String sentence) {
        super(sentence);
    }

    RedisSetupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
