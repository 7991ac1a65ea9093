/** Who somebody is and what they may do: passwords, sessions, tickets, visitors' tokens, and the one rule book. */
@NullMarked
package io.ringback.auth;

import org.jspecify.annotations.NullMarked;
