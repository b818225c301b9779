@NullMarked
package dev.vagus.collector.model;

import org.jspecify.annotations.NullMarked;
