@NullMarked
package io.ringback.gateway.http.demo;

import org.jspecify.annotations.NullMarked;
