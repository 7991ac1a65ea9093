/**
 * Plumbing to Redis, without any domain: connections to one server, Sentinel or a Cluster behind one façade, Lua scripts,
 * sharded publish/subscribe, the embedded server, and what was found out about the Redis in use.
 *
 * <p>Where to start: {@link io.ringback.redis.RedisTarget} says which Redis, {@link io.ringback.redis.RedisConnections}
 * opens it, {@link io.ringback.redis.RedisCommands} sends commands and runs a {@link io.ringback.redis.LuaScript},
 * {@link io.ringback.redis.ShardedPubSub} receives what scripts publish.
 *
 * <p>Three rules hold everywhere in this package.
 *
 * <ul>
 *   <li>Keys and channel names are {@code String}s, written as UTF-8; values travel as {@code byte[]} in both directions, so a
 *       payload is never decoded on its way through.
 *   <li>Every answer arrives on an event loop. Callbacks must not block it.
 *   <li>A call that cannot be answered fails with a {@link io.ringback.redis.StorageFailure}; while storage is down it fails
 *       at once.
 * </ul>
 */
@NullMarked
package io.ringback.redis;

import org.jspecify.annotations.NullMarked;
