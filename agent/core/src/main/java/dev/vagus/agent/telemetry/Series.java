package dev.vagus.agent.telemetry;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.FinishedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attribute sets of the metrics of one kind of call, made once.
 *
 * @param call what all calls of the series share
 * @param outcome the same with the error, if there was one
 */
record Series(
    Attributes call,
    Attributes outcome,
    Attributes input,
    Attributes output,
    Attributes anyModality,
    Attributes library,
    Attributes model) {
  private static final int MOST_SERIES = 1000;
  private static final AttributeKey<Boolean> OVERFLOW =
      AttributeKey.booleanKey("otel.metric.overflow");

  private record Key(CallStart start, @Nullable String responseModel, @Nullable String errorType) {}

  /** The series seen so far; beyond a bound all new ones share one. Used by one thread. */
  static final class Cache {
    private final Map<Key, Series> known = new HashMap<>();
    private @Nullable Series overflow;

    Series of(FinishedCall call, @Nullable String errorType) {
      Key key = new Key(call.start(), call.response().model, errorType);
      Series series = known.get(key);
      if (series != null) {
        return series;
      }
      if (known.size() >= MOST_SERIES) {
        Series shared = overflow;
        if (shared == null) {
          shared = make(Attributes.builder().put(OVERFLOW, true), null, null, null);
          overflow = shared;
        }
        return shared;
      }
      series = make(key);
      known.put(key, series);
      return series;
    }

    private static Series make(Key key) {
      CallStart start = key.start();
      AttributesBuilder call = Attributes.builder();
      call.put(GenAi.OPERATION, start.operation().wireName());
      call.put(GenAi.PROVIDER, start.provider());
      put(call, GenAi.REQUEST_MODEL, start.requestModel());
      put(call, GenAi.RESPONSE_MODEL, key.responseModel());
      put(call, GenAi.SERVER_ADDRESS, start.serverAddress());
      if (start.serverAddress() != null && start.serverPort() > 0) {
        call.put(GenAi.SERVER_PORT, (long) start.serverPort());
      }
      return make(call, start.library(), start.requestModel(), key.errorType());
    }

    private static Series make(
        AttributesBuilder builder,
        @Nullable String library,
        @Nullable String model,
        @Nullable String errorType) {
      Attributes call = builder.build();
      return new Series(
          call,
          with(call, GenAi.ERROR_TYPE, errorType),
          with(call, GenAi.TOKEN_TYPE, "input"),
          with(call, GenAi.TOKEN_TYPE, "output"),
          with(call, GenAi.TOKEN_MODALITY, "unknown"),
          with(Attributes.empty(), GenAi.LIBRARY, library),
          with(Attributes.empty(), GenAi.REQUEST_MODEL, model));
    }

    private static Attributes with(
        Attributes base, AttributeKey<String> key, @Nullable String value) {
      return value == null ? base : base.toBuilder().put(key, value).build();
    }

    private static void put(
        AttributesBuilder to, AttributeKey<String> key, @Nullable String value) {
      if (value != null) {
        to.put(key, value);
      }
    }
  }
}
