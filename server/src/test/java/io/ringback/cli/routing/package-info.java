@NullMarked
package io.ringback.cli.routing;

import org.jspecify.annotations.NullMarked;
