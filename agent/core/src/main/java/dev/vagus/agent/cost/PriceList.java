package dev.vagus.agent.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The prices of one model over time; of those whose condition holds, the last counts. */
final class PriceList {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String condition, TokenPrices prices) {
    boolean holds(Instant when) {
      if (condition.isEmpty()) {
        return true;
      }
      int slash = condition.indexOf('/');
      if (slash < 0) {
        return !when.isBefore(LocalDate.parse(condition).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      LocalTime time = when.atOffset(ZoneOffset.UTC).toLocalTime();
      LocalTime from = utc(condition.substring(0, slash));
      LocalTime to = utc(condition.substring(slash + 1));
      boolean after = !time.isBefore(from);
      boolean before = time.isBefore(to);
      return from.isBefore(to) ? after && before : after || before;
    }

    private static LocalTime utc(String time) {
      return OffsetTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    }
  }

  /** {@code condition} is empty, a date from which on, or two times of day. */
  void add(String condition, TokenPrices prices) {
    entries.add(new Entry(condition, prices));
  }

  TokenPrices at(long epochNanos) {
    if (entries.size() == 1) {
      return entries.get(0).prices();
    }
    Instant when = Instant.ofEpochSecond(0, epochNanos);
    TokenPrices found = entries.get(0).prices();
    for (Entry entry : entries) {
      if (entry.holds(when)) {
        found = entry.prices();
      }
    }
    return found;
  }
}
