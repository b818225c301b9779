package dev.vagus.agent.config;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the value of a record's component of what was found. */
final class Conversion {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

  private Conversion() {}

  static Object convert(String key, RecordComponent component, Setting setting) {
    Class<?> type = component.getType();
    Object value = setting.value();
    if (type == Map.class) {
      return map(key, setting);
    }
    if (type == List.class) {
      return list(setting);
    }
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw wrong(key, setting, "a single value");
    }
    String text = value.toString().strip();
    if (type == String.class) {
      return text;
    }
    if (type == boolean.class) {
      return bool(key, setting, text);
    }
    if (type == int.class || type == long.class) {
      return number(key, setting, text, type);
    }
    if (type == Duration.class) {
      return duration(key, setting, text);
    }
    return constant(key, setting, text, type);
  }

  private static boolean bool(String key, Setting setting, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw wrong(key, setting, "true or false");
    };
  }

  private static Object number(String key, Setting setting, String text, Class<?> type) {
    try {
      long number = Long.parseLong(text.replace("_", ""));
      return type == int.class ? (Object) Math.toIntExact(number) : (Object) number;
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(key, setting, "a whole number");
    }
  }

  private static Duration duration(String key, Setting setting, String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw wrong(key, setting, "a duration such as 250ms, 10s or 5m");
    }
    long amount = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
    return switch (unit) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofMillis(amount);
    };
  }

  private static Object constant(String key, Setting setting, String text, Class<?> type) {
    List<String> valid = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = constant.toString().toLowerCase(Locale.ROOT);
      if (name.equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      valid.add(name);
    }
    throw wrong(key, setting, "one of " + String.join(", ", valid));
  }

  /** {@code a=b,c=d} as in the standard variables, or a mapping of the file. */
  private static Map<String, String> map(String key, Setting setting) {
    Map<String, String> result = new LinkedHashMap<>();
    if (setting.value() instanceof Map<?, ?> map) {
      map.forEach((name, value) -> result.put(name.toString(), String.valueOf(value)));
      return Map.copyOf(result);
    }
    for (String pair : setting.value().toString().split(",", -1)) {
      int equals = pair.indexOf('=');
      if (pair.isBlank()) {
        continue;
      }
      if (equals < 1) {
        throw wrong(key, setting, "a list such as name=value,name=value");
      }
      String value = pair.substring(equals + 1).strip();
      result.put(
          pair.substring(0, equals).strip(),
          value.contains("%")
              ? URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)
              : value);
    }
    return Map.copyOf(result);
  }

  private static List<String> list(Setting setting) {
    List<String> result = new ArrayList<>();
    if (setting.value() instanceof List<?> list) {
      list.forEach(one -> result.add(String.valueOf(one)));
    } else {
      for (String one : setting.value().toString().split(",", -1)) {
        if (!one.isBlank()) {
          result.add(one.strip());
        }
      }
    }
    return List.copyOf(result);
  }

  private static ConfigException wrong(String key, Setting setting, String expected) {
    return new ConfigException(
        key
            + " must be "
            + expected
            + ", not '"
            + setting.value()
            + "' ("
            + setting.source()
            + ")");
  }
}
