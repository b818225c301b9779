/**
 * Belongs here: simulated support staff who use the help desk over HTTP and keep their own tally.
 *
 * <p>Never here: anything that knows that they are observed.
 */
@NullMarked
package dev.vagus.demo.users;

import org.jspecify.annotations.NullMarked;
