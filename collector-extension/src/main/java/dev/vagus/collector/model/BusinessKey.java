package dev.vagus.collector.model;

/**
 * A name that the application itself has for an output, for example draft 17.
 *
 * @param name kind of key, for example {@code draft}
 * @param value the key
 */
public record BusinessKey(String name, String value) {}
