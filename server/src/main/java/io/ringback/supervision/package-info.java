/** What supervisors see: who waits and who works. */
@NullMarked
package io.ringback.supervision;

import org.jspecify.annotations.NullMarked;
