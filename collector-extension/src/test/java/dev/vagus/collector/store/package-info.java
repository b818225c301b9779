@NullMarked
package dev.vagus.collector.store;

import org.jspecify.annotations.NullMarked;
