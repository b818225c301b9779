package dev.vagus.agent.feedback;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A situation made of what the test puts into it. */
final class MapSituation implements Situation {
  private final Map<String, Object> values = new HashMap<>();

  MapSituation with(Root root, String name, Object value) {
    values.put(root + name, value);
    return this;
  }

  @Override
  public @Nullable Object at(Root root, String name) {
    return values.get(root + name);
  }
}
