/** openai-java in a JVM of its own, newest and oldest version. */
@NullMarked
package dev.vagus.agent.openai;

import org.jspecify.annotations.NullMarked;
