/** What leaves by mail, web push and webhooks, and the links by which people come back. */
@NullMarked
package io.ringback.notify;

import org.jspecify.annotations.NullMarked;
