/** How the server is set up: settings, their sources, and the records the rest of the program reads. */
@NullMarked
package io.ringback.config;

import org.jspecify.annotations.NullMarked;
