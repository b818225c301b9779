package dev.vagus.collector.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every dataset format there is: the one visible list. */
public final class DatasetFormats {
  private static final List<DatasetFormat> ALL =
      List.of(
          new OpenAiSftFormat(),
          new TrlPreferenceFormat(),
          new TrlKtoFormat(),
          new ParquetFormat());

  private DatasetFormats() {}

  public static List<DatasetFormat> all() {
    return ALL;
  }

  /** Null when there is none of this name. */
  public static @Nullable DatasetFormat named(String name) {
    for (DatasetFormat format : ALL) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    return null;
  }

  /** Names for an error message. */
  public static String names() {
    return ALL.stream().map(DatasetFormat::name).collect(Collectors.joining(", "));
  }
}
