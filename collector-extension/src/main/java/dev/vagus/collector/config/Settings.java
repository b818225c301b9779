package dev.vagus.collector.config;

import dev.vagus.collector.reward.TrackSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed access to settings; each error names the key and what is expected. */
final class Settings {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15}) ?(B|KiB|MiB|GiB)?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}) ?(s|m|h|d)");
  private static final Pattern RANGE = Pattern.compile("([0-9.]+) ?- ?([0-9.]+)");

  private final Map<String, String> values;

  Settings(Map<String, String> values) {
    this.values = values;
  }

  String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new ConfigurationProblem(key + " is missing");
    }
    return value.strip();
  }

  int integer(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong(key, "a whole number");
    }
  }

  long bytes(String key) {
    Matcher amount = AMOUNT.matcher(text(key));
    if (!amount.matches()) {
      throw wrong(key, "a number of bytes such as 32MiB");
    }
    long number = Long.parseLong(amount.group(1));
    String unit = amount.group(2) == null ? "B" : amount.group(2);
    return switch (unit) {
      case "KiB" -> number << 10;
      case "MiB" -> number << 20;
      case "GiB" -> number << 30;
      default -> number;
    };
  }

  Duration duration(String key) {
    Matcher time = TIME.matcher(text(key));
    if (!time.matches()) {
      throw wrong(key, "a time such as 30m or 7d");
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  Path path(String key) {
    try {
      return Path.of(text(key));
    } catch (InvalidPathException e) {
      throw wrong(key, "a path");
    }
  }

  @Nullable URI uriOrNull(String key) {
    if (!values.containsKey(key) || text(key).isEmpty()) {
      return null;
    }
    try {
      return URI.create(text(key));
    } catch (IllegalArgumentException e) {
      throw wrong(key, "an address such as http://host:4318");
    }
  }

  /** The standard references with those that are set in their place. */
  TrackSettings tracks(String seconds, String firstChunk, String cost) {
    Map<String, TrackSettings.Range> ranges = new HashMap<>(TrackSettings.DEFAULTS.seconds());
    Map<String, BigDecimal> costs = new HashMap<>(TrackSettings.DEFAULTS.referenceCost());
    for (String key : values.keySet()) {
      if (key.startsWith(seconds + ".")) {
        ranges.put(key.substring(seconds.length() + 1), range(key));
      } else if (key.startsWith(cost + ".")) {
        costs.put(key.substring(cost.length() + 1).toUpperCase(Locale.ROOT), number(key));
      }
    }
    return new TrackSettings(
        ranges,
        values.containsKey(firstChunk)
            ? range(firstChunk)
            : TrackSettings.DEFAULTS.firstChunkSeconds(),
        costs);
  }

  private TrackSettings.Range range(String key) {
    Matcher range = RANGE.matcher(text(key));
    if (range.matches()) {
      try {
        return new TrackSettings.Range(
            Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
      } catch (IllegalArgumentException e) {
        throw wrong(key, "the seconds that are worth 1 and -1, such as 1-30");
      }
    }
    throw wrong(key, "the seconds that are worth 1 and -1, such as 1-30");
  }

  private BigDecimal number(String key) {
    try {
      BigDecimal number = new BigDecimal(text(key));
      if (number.signum() > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, "an amount greater than 0");
    }
    throw wrong(key, "an amount greater than 0");
  }

  private ConfigurationProblem wrong(String key, String expected) {
    return new ConfigurationProblem(key + " must be " + expected + ", is '" + text(key) + "'");
  }
}
