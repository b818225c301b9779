package dev.vagus.agent.cost;

import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ConfigFile;
import dev.vagus.agent.config.UnknownKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own prices: a YAML list of entries with {@code model} (a name, {@code *} stands
 * for anything), optionally {@code provider} and {@code currency}, and prices per million tokens.
 * The first entry that fits counts.
 */
final class OperatorPrices {
  private static final List<String> PRICES =
      List.of("input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok");
  private static final List<String> KEYS =
      new ArrayList<>(List.of("provider", "model", "currency"));

  static {
    KEYS.addAll(PRICES);
  }

  private final List<Entry> entries;

  /**
   * @param provider null for any
   */
  record Entry(@Nullable String provider, String model, String currency, TokenPrices prices) {
    boolean fits(String provider, String model) {
      return (this.provider == null || this.provider.equals(provider))
          && Glob.matches(this.model, model);
    }
  }

  private OperatorPrices(List<Entry> entries) {
    this.entries = entries;
  }

  static OperatorPrices none() {
    return new OperatorPrices(List.of());
  }

  /** Throws {@link ConfigException} naming the file and the entry. */
  static OperatorPrices read(String path) {
    Object root = ConfigFile.parse(path);
    if (!(root instanceof List<?> list)) {
      throw new ConfigException(path + " must be a list of prices");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      entries.add(entry(list.get(i), "prices[" + i + "].", path));
    }
    return new OperatorPrices(entries);
  }

  private static Entry entry(@Nullable Object value, String where, String path) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new ConfigException(where + " in " + path + " must be a mapping");
    }
    Map<String, String> fields = new HashMap<>();
    map.forEach((key, field) -> fields.put(String.valueOf(key), String.valueOf(field)));
    UnknownKeys.refuse(where, path, fields.keySet(), KEYS);
    String model = fields.get("model");
    if (model == null) {
      throw new ConfigException(where + "model in " + path + " is missing");
    }
    Map<String, Rate> rates = new HashMap<>();
    for (String key : PRICES) {
      String price = fields.get(key);
      if (price != null) {
        rates.put(key.substring(0, key.length() - 5), rate(price, where + key, path));
      }
    }
    if (!rates.containsKey("input") && !rates.containsKey("output")) {
      throw new ConfigException(where + "input_mtok in " + path + " is missing");
    }
    return new Entry(
        fields.get("provider"),
        model.toLowerCase(Locale.ROOT),
        currency(fields.getOrDefault("currency", "USD"), where, path),
        TokenPrices.of(rates));
  }

  private static Rate rate(String price, String key, String path) {
    try {
      return Rate.perMillion(new BigDecimal(price));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(key + " in " + path + " is not a price: '" + price + "'");
    }
  }

  private static String currency(String code, String where, String path) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          where + "currency in " + path + " must be an ISO 4217 code, not '" + code + "'");
    }
  }

  /** Prices of a model in lower case; null when the operator named none. */
  @Nullable Entry find(String provider, String model) {
    for (Entry entry : entries) {
      if (entry.fits(provider, model)) {
        return entry;
      }
    }
    return null;
  }
}
