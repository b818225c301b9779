package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vagus.agent.instrument.BodyFormat;
import dev.vagus.agent.instrument.ModelCall;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes of an answer as the library's untyped JSON, which the mapping reads like its models. */
record RawBody(JsonMapper mapper) implements BodyFormat {
  @Override
  public @Nullable Object answer(byte[] body) throws IOException {
    return mapper.readValue(body, JsonValue.class);
  }

  @Override
  public boolean event(String data, ModelCall call) throws IOException {
    JsonValue event = mapper.readValue(data, JsonValue.class);
    call.collect(event);
    return MessageEvents.STOP.equals(Field.TYPE.text(event));
  }
}
