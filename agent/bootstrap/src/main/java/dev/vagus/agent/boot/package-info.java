/**
 * Belongs here: the premain class and the dispatcher that woven code of every class loader can see;
 * JDK types only.
 *
 * <p>Never here: anything that an application could notice: logging frameworks, threads, file
 * formats, other Vagus types.
 */
@NullMarked
package dev.vagus.agent.boot;

import org.jspecify.annotations.NullMarked;
