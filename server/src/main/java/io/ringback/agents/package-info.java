/** Agents at work: sign-on, availability, the lease that proves they are there, and what lies on their desks. */
@NullMarked
package io.ringback.agents;

import org.jspecify.annotations.NullMarked;
