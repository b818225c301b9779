package dev.vagus.collector.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an inference cost.
 *
 * @param amount in units of {@code currency}, never negative
 * @param currency ISO 4217
 * @param source where the price came from, as the emitter said
 * @param catalogueVersion version of the price catalogue
 */
public record Cost(
    BigDecimal amount, String currency, String source, @Nullable String catalogueVersion) {}
