@NullMarked
package dev.vagus.collector.message;

import org.jspecify.annotations.NullMarked;
