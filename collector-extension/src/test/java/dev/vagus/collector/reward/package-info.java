@NullMarked
package dev.vagus.collector.reward;

import org.jspecify.annotations.NullMarked;
