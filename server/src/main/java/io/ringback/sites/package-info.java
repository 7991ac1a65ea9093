/** The sites of this installation: kept documents, and what they say, at hand without asking storage each time. */
@NullMarked
package io.ringback.sites;

import org.jspecify.annotations.NullMarked;
