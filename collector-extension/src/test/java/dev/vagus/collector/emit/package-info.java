@NullMarked
package dev.vagus.collector.emit;

import org.jspecify.annotations.NullMarked;
