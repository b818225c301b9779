/**
 * Belongs here: one run of the demo from start to last screen: what runs, what is compared, what is
 * shown.
 *
 * <p>Never here: what users do, what models answer.
 */
@NullMarked
package dev.vagus.demo.run;

import org.jspecify.annotations.NullMarked;
