/** The web rooms' files as they were built, and the pages made of them. */
@NullMarked
package io.ringback.gateway.http.files;

import org.jspecify.annotations.NullMarked;
