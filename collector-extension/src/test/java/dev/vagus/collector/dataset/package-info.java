@NullMarked
package dev.vagus.collector.dataset;

import org.jspecify.annotations.NullMarked;
