/** What a site is: its languages, departments, topics, opening hours, and the pure rules over them. */
@NullMarked
package io.ringback.model.site;

import org.jspecify.annotations.NullMarked;
