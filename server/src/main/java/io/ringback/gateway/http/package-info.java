/** HTTP/1.1 at the edge: guards, routing, answers, static files. */
@NullMarked
package io.ringback.gateway.http;

import org.jspecify.annotations.NullMarked;
