/** Tests of the files' answers. */
@NullMarked
package io.ringback.gateway.http.files;

import org.jspecify.annotations.NullMarked;
