/** What can be kept of what is sold: windows of which too much was promised, and departments that cannot promise anything. */
@NullMarked
package io.ringback.callback.outlook;

import org.jspecify.annotations.NullMarked;
