/** anthropic-java in a JVM of its own, newest and oldest version. */
@NullMarked
package dev.vagus.agent.anthropic;

import org.jspecify.annotations.NullMarked;
