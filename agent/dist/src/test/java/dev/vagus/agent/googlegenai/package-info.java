/** google-genai in a JVM of its own, newest and oldest version. */
@NullMarked
package dev.vagus.agent.googlegenai;

import org.jspecify.annotations.NullMarked;
