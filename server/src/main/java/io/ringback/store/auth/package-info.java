/** Accounts, sessions, tickets, visitors' tokens and rates on Redis. */
@NullMarked
package io.ringback.store.auth;

import org.jspecify.annotations.NullMarked;
