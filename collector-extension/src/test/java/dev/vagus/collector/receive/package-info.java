@NullMarked
package dev.vagus.collector.receive;

import org.jspecify.annotations.NullMarked;
