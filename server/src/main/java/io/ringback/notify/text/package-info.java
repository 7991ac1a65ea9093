/** What is written to people, in the languages visitors read. */
@NullMarked
package io.ringback.notify.text;

import org.jspecify.annotations.NullMarked;
