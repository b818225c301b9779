package dev.vagus.agent.feedback;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads one named part of an object of the application. Thread-safe. */
final class Parts {
  /** How parts of a class are read; belongs to that class, so it keeps no application alive. */
  private static final ClassValue<Map<String, Reader>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Reader> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final int MOST_NAMES = 64;
  private static final Reader NOTHING = whole -> null;

  private interface Reader {
    @Nullable Object read(Object whole) throws Exception;
  }

  private Parts() {}

  /**
   * The part {@code name}; null when there is none.
   *
   * @throws Exception what a getter of the application threw
   */
  static @Nullable Object read(Object object, String name) throws Exception {
    Object whole = object;
    if (whole instanceof Optional<?> optional) {
      whole = optional.orElse(null);
      if (whole == null) {
        return null;
      }
    }
    if (whole instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (whole instanceof List<?> list) {
      int index = position(name);
      return index >= 0 && index < list.size() ? list.get(index) : null;
    }
    if (whole.getClass().isArray()) {
      int index = position(name);
      return index >= 0 && index < Array.getLength(whole) ? Array.get(whole, index) : null;
    }
    Map<String, Reader> readers = READERS.get(whole.getClass());
    Reader reader = readers.get(name);
    if (reader == null) {
      reader = reader(whole.getClass(), name);
      if (readers.size() < MOST_NAMES) {
        readers.put(name, reader);
      }
    }
    return reader.read(whole);
  }

  private static int position(String name) {
    if (name.isEmpty() || name.length() > 9) {
      return -1;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(name);
  }

  private static Reader reader(Class<?> type, String name) {
    if (name.isEmpty() || name.equals("class")) {
      return NOTHING;
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getName().equals(name)) {
          return calling(component.getAccessor());
        }
      }
    }
    String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    Method getter = method(type, "get" + capitalised);
    if (getter == null) {
      getter = method(type, "is" + capitalised);
      if (getter != null
          && getter.getReturnType() != boolean.class
          && getter.getReturnType() != Boolean.class) {
        getter = null;
      }
    }
    if (getter != null) {
      return calling(getter);
    }
    try {
      Field field = type.getField(name);
      return field.trySetAccessible() ? field::get : NOTHING;
    } catch (NoSuchFieldException none) {
      return NOTHING;
    }
  }

  private static @Nullable Method method(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      return method.getReturnType() == void.class || Modifier.isStatic(method.getModifiers())
          ? null
          : method;
    } catch (NoSuchMethodException none) {
      return null;
    }
  }

  private static Reader calling(Method getter) {
    // The class may be package-private; where its module is closed, there is nothing to read.
    if (!getter.trySetAccessible()) {
      return NOTHING;
    }
    return whole -> {
      try {
        return getter.invoke(whole);
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw thrown;
      }
    };
  }
}
