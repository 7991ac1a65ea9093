@NullMarked
package io.ringback.routing.replay;

import org.jspecify.annotations.NullMarked;
