/**
 * Belongs here: what operators do with the built jar: attach it, ask it how it fares, read why
 * nothing arrives.
 *
 * <p>Never here: what is observed of a library.
 */
@NullMarked
package dev.vagus.agent.operate;

import org.jspecify.annotations.NullMarked;
