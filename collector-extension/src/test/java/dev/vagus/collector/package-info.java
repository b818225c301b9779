@NullMarked
package dev.vagus.collector;

import org.jspecify.annotations.NullMarked;
