package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One operation of the protocol. */
interface Route {
  void serve(Exchange exchange) throws IOException, ApiError;

  static OfferedModel model(JsonNode body, boolean embeds) throws ApiError {
    String id = body.path("model").asText("");
    if (id.isEmpty()) {
      throw ApiError.missing("model");
    }
    for (OfferedModel model : OfferedModel.ALL) {
      if (model.embeds() == embeds && (model.id().equals(id) || model.snapshot().equals(id))) {
        return model;
      }
    }
    throw ApiError.noModel(id);
  }

  /** The first limit that is set; no limit is {@link Integer#MAX_VALUE}. */
  static int tokenLimit(JsonNode body, String... names) throws ApiError {
    for (String name : names) {
      JsonNode limit = body.path(name);
      if (limit.isMissingNode() || limit.isNull()) {
        continue;
      }
      if (!limit.canConvertToInt() || limit.intValue() < 1) {
        throw ApiError.invalid(name, "Invalid '" + name + "': expected an integer of at least 1.");
      }
      return limit.intValue();
    }
    return Integer.MAX_VALUE;
  }

  static void pause(Duration delay) {
    LockSupport.parkNanos(delay.toNanos());
  }
}
