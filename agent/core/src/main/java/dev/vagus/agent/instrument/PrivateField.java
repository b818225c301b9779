package dev.vagus.agent.instrument;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field of a library's own classes, or of what they extend, that no method shows, read by its
 * name. Thread-safe.
 */
public final class PrivateField {
  private final ClassValue<@Nullable Field> fields;

  public PrivateField(String name) {
    this.fields =
        new ClassValue<>() {
          @Override
          protected @Nullable Field computeValue(Class<?> type) {
            return find(type, name);
          }
        };
  }

  /** The value; null when {@code target} is null, has no such field or does not let it be read. */
  public @Nullable Object of(@Nullable Object target) {
    Field field = target == null ? null : fields.get(target.getClass());
    try {
      return field == null ? null : field.get(target);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  private static @Nullable Field find(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      try {
        Field field = each.getDeclaredField(name);
        field.setAccessible(true);
        return field;
      } catch (ReflectiveOperationException | RuntimeException e) {
        // Not this one.
      }
    }
    return null;
  }
}
