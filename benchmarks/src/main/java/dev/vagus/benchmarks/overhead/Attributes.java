package dev.vagus.benchmarks.overhead;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Encoded names of the attributes that capturing by hand writes. */
final class Attributes {
  static final byte[] OPERATION = name("gen_ai.operation.name");
  static final byte[] PROVIDER = name("gen_ai.provider.name");
  static final byte[] SERVER = name("server.address");
  static final byte[] REQUEST_MODEL = name("gen_ai.request.model");
  static final byte[] TEMPERATURE = name("gen_ai.request.temperature");
  static final byte[] MAX_TOKENS = name("gen_ai.request.max_tokens");
  static final byte[] RESPONSE_ID = name("gen_ai.response.id");
  static final byte[] RESPONSE_MODEL = name("gen_ai.response.model");
  static final byte[] FINISH_REASONS = name("gen_ai.response.finish_reasons");
  static final byte[] INPUT_TOKENS = name("gen_ai.usage.input_tokens");
  static final byte[] OUTPUT_TOKENS = name("gen_ai.usage.output_tokens");
  static final byte[] CACHED_TOKENS = name("gen_ai.usage.cache_read.input_tokens");
  static final byte[] SERVICE_TIER = name("openai.response.service_tier");
  static final byte[] FINGERPRINT = name("openai.response.system_fingerprint");
  static final byte[] TIME_TO_FIRST_CHUNK = name("gen_ai.response.time_to_first_chunk");
  static final byte[] SYSTEM = name("gen_ai.system_instructions");
  static final byte[] INPUT = name("gen_ai.input.messages");
  static final byte[] OUTPUT = name("gen_ai.output.messages");

  private Attributes() {}

  private static byte[] name(String name) {
    return name.getBytes(US_ASCII);
  }
}
