/** What is usual in a department: how many of the agents planned are there, and how often nobody answers. Learned, and forgotten. Pure. */
@NullMarked
package io.ringback.waiting.habit;

import org.jspecify.annotations.NullMarked;
