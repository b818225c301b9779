package dev.vagus.agent.weave;

import net.bytebuddy.description.type.TypeDescription;

/**
 * Types of a woven call site: primitives as they are, all else {@code Object}. So the JVM resolves
 * no library type before the linker runs, and a missing one is reported by the linker. An {@code
 * Object[]} stays what it is: advice that replaces several arguments returns one.
 */
enum ErasedToObject implements TypeDescription.Generic.Visitor<TypeDescription.Generic> {
  INSTANCE;

  private static final TypeDescription.Generic OBJECT =
      TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class);

  @Override
  public TypeDescription.Generic onGenericArray(TypeDescription.Generic array) {
    return OBJECT;
  }

  @Override
  public TypeDescription.Generic onWildcard(TypeDescription.Generic wildcard) {
    return OBJECT;
  }

  @Override
  public TypeDescription.Generic onParameterizedType(TypeDescription.Generic type) {
    return OBJECT;
  }

  @Override
  public TypeDescription.Generic onTypeVariable(TypeDescription.Generic variable) {
    return OBJECT;
  }

  @Override
  public TypeDescription.Generic onNonGenericType(TypeDescription.Generic type) {
    return type.isPrimitive() || type.represents(Object[].class) ? type : OBJECT;
  }
}
