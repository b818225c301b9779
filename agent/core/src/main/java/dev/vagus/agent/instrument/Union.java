package dev.vagus.agent.instrument;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a union in the generated clients of Stainless: {@code isText()} and {@code
 * asText()} for each, and {@code _json()} for what the client does not know. Every version of a
 * client has other variants, and sometimes other names for them.
 */
public final class Union {
  private record Variant(Accessor test, Accessor value) {}

  private static final Accessor JSON = new Accessor("_json");

  private static final ClassValue<@Nullable Union> UNIONS =
      new ClassValue<>() {
        @Override
        protected @Nullable Union computeValue(Class<?> type) {
          List<Variant> variants = variants(type);
          return JSON.isIn(type) && !variants.isEmpty() ? new Union(variants) : null;
        }
      };

  private final Variant[] variants;

  private Union(List<Variant> variants) {
    this.variants = variants.toArray(new Variant[0]);
  }

  /** The union that objects of this class are, null when they are none. */
  public static @Nullable Union of(Class<?> type) {
    return UNIONS.get(type);
  }

  /** What {@code union} holds: a variant, else JSON of the client, else null. */
  public @Nullable Object valueOf(Object union) {
    for (Variant variant : variants) {
      if (Boolean.TRUE.equals(variant.test.of(union))) {
        return variant.value.of(union);
      }
    }
    return JSON.of(union) instanceof Optional<?> json ? json.orElse(null) : null;
  }

  private static List<Variant> variants(Class<?> type) {
    List<Variant> variants = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().startsWith("is")
          && method.getReturnType() == boolean.class
          && method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())) {
        String as = "as" + method.getName().substring("is".length());
        Accessor value = new Accessor(as);
        if (value.isIn(type)) {
          variants.add(new Variant(new Accessor(method.getName()), value));
        }
      }
    }
    return variants;
  }
}
