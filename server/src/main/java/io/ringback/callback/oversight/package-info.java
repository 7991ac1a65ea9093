/** What supervisors see of callbacks and do with them. */
@NullMarked
package io.ringback.callback.oversight;

import org.jspecify.annotations.NullMarked;
