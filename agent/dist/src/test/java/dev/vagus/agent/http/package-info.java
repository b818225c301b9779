/** Applications that call models with an HTTP client alone. */
@NullMarked
package dev.vagus.agent.http;

import org.jspecify.annotations.NullMarked;
