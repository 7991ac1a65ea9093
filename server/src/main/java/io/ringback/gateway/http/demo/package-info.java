/** The demo's host page: a shop that has nothing to do with the chat except one script tag. */
@NullMarked
package io.ringback.gateway.http.demo;

import org.jspecify.annotations.NullMarked;
