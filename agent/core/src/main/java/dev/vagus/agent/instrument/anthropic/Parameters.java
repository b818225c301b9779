package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.inference.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a request. */
final class Parameters {
  private static final Field TEMPERATURE = new Field("temperature");
  private static final Field TOP_P = new Field("top_p");
  private static final Field TOP_K = new Field("top_k");
  private static final Field MAX_TOKENS = new Field("max_tokens");
  private static final Field STOP_SEQUENCES = new Field("stop_sequences");
  private static final Field METADATA = new Field("metadata");
  private static final Field USER_ID = new Field("user_id");
  private static final Field OUTPUT_CONFIG = new Field("output_config");
  private static final Field OUTPUT_FORMAT = new Field("output_format");
  private static final Field EFFORT = new Field("effort");
  private static final Field FORMAT = new Field("format");

  private Parameters() {}

  static void fill(Object params, RequestFacts facts) {
    facts.temperature = TEMPERATURE.decimal(params);
    facts.topP = TOP_P.decimal(params);
    facts.topK = TOP_K.integer(params);
    facts.maxTokens = MAX_TOKENS.integer(params);
    facts.stopSequences = texts(STOP_SEQUENCES.list(params));
    facts.userId = USER_ID.text(METADATA.value(params));
    Object output = OUTPUT_CONFIG.value(params);
    facts.reasoningLevel = EFFORT.text(output);
    Object format = FORMAT.value(output);
    String type = Field.TYPE.text(format == null ? OUTPUT_FORMAT.value(params) : format);
    facts.outputType = "json_schema".equals(type) ? "json" : null;
  }

  private static @Nullable List<String> texts(List<?> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      if (Values.of(value) instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }
}
