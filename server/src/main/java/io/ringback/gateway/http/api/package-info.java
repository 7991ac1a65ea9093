/** REST for the console and for programs: sessions, socket tickets, site documents. */
@NullMarked
package io.ringback.gateway.http.api;

import org.jspecify.annotations.NullMarked;
