package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.instrument.Accessor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of the library's models, by its name. Versions that lack it say nothing of it. */
final class Property {
  private final String name;
  private final Accessor accessor;

  Property(String name) {
    this.name = name;
    this.accessor = new Accessor(name);
  }

  String name() {
    return name;
  }

  @Nullable Object of(@Nullable Object model) {
    return model == null ? null : present(accessor.of(model));
  }

  /** A string, or the word of one of the library's enumerations. */
  @Nullable String text(@Nullable Object model) {
    Object value = of(model);
    return value == null ? null : value.toString();
  }

  @Nullable Long integer(@Nullable Object model) {
    return of(model) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** The number as the application wrote it: the library keeps single precision. */
  @Nullable Double decimal(@Nullable Object model) {
    return of(model) instanceof Number number ? Double.valueOf(number.toString()) : null;
  }

  List<?> list(@Nullable Object model) {
    return of(model) instanceof List<?> list ? list : List.of();
  }

  static @Nullable Object present(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }
}
