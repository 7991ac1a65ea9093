/** The site document: one JSON document per site, checked against its schema and against itself. */
@NullMarked
package io.ringback.config.site;

import org.jspecify.annotations.NullMarked;
