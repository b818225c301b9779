package dev.vagus.agent.config;

import org.jspecify.annotations.Nullable;

/**
 * What calls cost.
 *
 * @param enabled whether cost is computed
 * @param prices file of the operator's own prices, which go before the catalogue; null for none
 */
public record CostConfig(boolean enabled, @Nullable String prices) {
  public static final CostConfig DEFAULT = new CostConfig(true, null);

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(
        prices == null || !prices.isBlank(), "cost.prices must be the path of a file");
  }
}
