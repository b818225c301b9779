/**
 * Belongs here: pages for people: handlers and static files.
 *
 * <p>Never here: decisions about rewards, SQL.
 */
@NullMarked
package dev.vagus.collector.web;

import org.jspecify.annotations.NullMarked;
