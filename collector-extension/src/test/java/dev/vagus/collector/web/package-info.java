@NullMarked
package dev.vagus.collector.web;

import org.jspecify.annotations.NullMarked;
