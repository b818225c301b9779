package dev.vagus.agent.content;

import com.google.re2j.Pattern;

/**
 * Something that only the operator knows, such as a customer number.
 *
 * @param name type in the placeholder, for example {@code CUSTOMER}
 * @param pattern runs in linear time, so that no text can stall the application
 */
public record CustomPattern(String name, Pattern pattern) {}
