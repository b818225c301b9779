/**
 * Belongs here: what people do with the jar itself from outside: attach it to a running
 * application, list such applications, ask how the agent fares; JDK types only.
 *
 * <p>Never here: anything that runs inside an application.
 */
@NullMarked
package dev.vagus.agent.command;

import org.jspecify.annotations.NullMarked;
