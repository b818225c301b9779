/** What every watched library is tested with: forked applications, a collector, the checks. */
@NullMarked
package dev.vagus.agent.suite;

import org.jspecify.annotations.NullMarked;
