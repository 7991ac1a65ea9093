/** What travels between client and server: sealed commands and events, the tables of codes, and the codec. See docs/protocol.md. */
@NullMarked
package io.ringback.protocol;

import org.jspecify.annotations.NullMarked;
