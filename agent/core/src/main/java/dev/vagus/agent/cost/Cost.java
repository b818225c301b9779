package dev.vagus.agent.cost;

import org.jspecify.annotations.Nullable;

/**
 * What one call cost.
 *
 * @param amount in units of the currency, not negative
 * @param currency ISO 4217
 * @param source {@code catalogue} or {@code operator}
 * @param catalogueVersion version of the price catalogue; null for the operator's own prices
 */
public record Cost(
    double amount, String currency, String source, @Nullable String catalogueVersion) {}
