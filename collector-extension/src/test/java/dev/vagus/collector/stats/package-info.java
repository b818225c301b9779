@NullMarked
package dev.vagus.collector.stats;

import org.jspecify.annotations.NullMarked;
