@NullMarked
package dev.vagus.collector.pipeline;

import org.jspecify.annotations.NullMarked;
