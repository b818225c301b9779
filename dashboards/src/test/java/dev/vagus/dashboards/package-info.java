/** Proves that the dashboard shows what really exists. */
@NullMarked
package dev.vagus.dashboards;

import org.jspecify.annotations.NullMarked;
