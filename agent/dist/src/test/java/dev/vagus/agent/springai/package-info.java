/** Spring AI, run by an application that knows nothing of the agent. */
@NullMarked
package dev.vagus.agent.springai;

import org.jspecify.annotations.NullMarked;
