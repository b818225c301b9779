package dev.vagus.agent.config;

/**
 * A value as it was found.
 *
 * @param value text, number, boolean, list or map
 * @param source where it stands, for the operator
 */
record Setting(Object value, String source) {}
