@NullMarked
package dev.vagus.collector.config;

import org.jspecify.annotations.NullMarked;
