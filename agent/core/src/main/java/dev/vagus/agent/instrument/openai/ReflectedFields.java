package dev.vagus.agent.instrument.openai;

import com.openai.core.JsonField;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of models by the name of their accessor: for the models of versions before 3.0 that
 * the version this package is compiled against no longer has, and for rare ones of later versions.
 */
final class ReflectedFields {
  private ReflectedFields() {}

  /** A field of a documented type, null when there is none. */
  static @Nullable Object value(@Nullable Object model, String accessor) {
    JsonField<?> field = field(model, accessor);
    return field == null ? null : Fields.value(field);
  }

  /** A text field, null when there is none. */
  static @Nullable String text(@Nullable Object model, String accessor) {
    JsonField<?> field = field(model, accessor);
    return field == null ? null : Fields.text(field);
  }

  private static @Nullable JsonField<?> field(@Nullable Object model, String accessor) {
    if (model == null) {
      return null;
    }
    try {
      Object field = model.getClass().getMethod(accessor).invoke(model);
      return field instanceof JsonField<?> json ? json : null;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
