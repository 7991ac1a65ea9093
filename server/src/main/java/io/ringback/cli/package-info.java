/** The command line: starting the server, and what operators do to sites and accounts. */
@NullMarked
package io.ringback.cli;

import org.jspecify.annotations.NullMarked;
