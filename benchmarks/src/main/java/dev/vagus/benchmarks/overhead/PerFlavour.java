package dev.vagus.benchmarks.overhead;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One value for each compared flavour. */
final class PerFlavour<T> {
  /** Makes the value of a flavour. */
  interface Maker<T, E extends Exception> {
    T of(Flavour flavour) throws E;
  }

  private final Map<Flavour, T> values = new EnumMap<>(Flavour.class);

  private PerFlavour() {}

  static <T, E extends Exception> PerFlavour<T> of(List<Flavour> flavours, Maker<T, E> maker)
      throws E {
    PerFlavour<T> all = new PerFlavour<>();
    for (Flavour flavour : flavours) {
      all.values.put(flavour, maker.of(flavour));
    }
    return all;
  }

  List<Flavour> flavours() {
    return List.copyOf(values.keySet());
  }

  T get(Flavour flavour) {
    return Objects.requireNonNull(values.get(flavour), flavour::option);
  }
}
