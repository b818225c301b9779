@NullMarked
package dev.vagus.collector.cli;

import org.jspecify.annotations.NullMarked;
