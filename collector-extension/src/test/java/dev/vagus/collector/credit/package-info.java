@NullMarked
package dev.vagus.collector.credit;

import org.jspecify.annotations.NullMarked;
