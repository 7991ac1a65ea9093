package io.ringback.redis;

/**
 * How to sign in to Redis.
 *
 * @param user the ACL user, empty for the default one
 * @param password the password, empty when none is asked
 * @param tls whether the connection is encrypted and the server's certificate checked
 */
public record RedisLogin(String user, String password, boolean tls) {
    /** No password, no encryption. */
    public static final RedisLogin NONE = new RedisLogin("", "", false);

    /** The first part of an address, for {@code redis}, {@code redis-sentinel} and {@code redis-cluster}. */
    String scheme(String form) {
        return (tls ? "rediss" : "redis") + form + "://";
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "RedisLogin[user=" + user + ", password=" + (password.isEmpty() ? "none" : "***") + ", tls=" + tls + "]";
    }
}
