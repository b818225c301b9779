package dev.vagus.benchmarks.ingest;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.vagus.benchmarks.standin.Texts;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Export requests of 512 inferences with prompts of 2 KB and answers of 1 KB, no two alike. */
final class Batches {
  static final int SPANS = 512;
  private static final int CONVERSATION_LENGTH = 4;

  private final Random random = new Random(17);
  private final long firstNanos = System.currentTimeMillis() * 1_000_000;
  private int made;

  /** The next request as it goes over the wire. */
  byte[] next(boolean gzip) {
    ScopeSpans.Builder spans =
        ScopeSpans.newBuilder().setScope(InstrumentationScope.newBuilder().setName("dev.vagus"));
    for (int i = 0; i < SPANS; i++) {
      spans.addSpans(span(made++));
    }
    byte[] request =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder()
                    .setResource(
                        Resource.newBuilder().addAttributes(text("service.name", "benchmark")))
                    .addScopeSpans(spans))
            .build()
            .toByteArray();
    return gzip ? compressed(request) : request;
  }

  private Span span(int number) {
    long start = firstNanos + number * 1_000_000L;
    return Span.newBuilder()
        .setTraceId(id(16))
        .setSpanId(id(8))
        .setName("chat gpt-4o-mini")
        .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(start)
        .setEndTimeUnixNano(start + 800_000_000L)
        .addAttributes(text("gen_ai.operation.name", "chat"))
        .addAttributes(text("gen_ai.provider.name", "openai"))
        .addAttributes(text("gen_ai.request.model", "gpt-4o-mini"))
        .addAttributes(text("server.address", "api.openai.com"))
        .addAttributes(count("server.port", 443))
        .addAttributes(
            text("gen_ai.response.id", "chatcmpl-" + Long.toHexString(random.nextLong())))
        .addAttributes(text("gen_ai.response.model", "gpt-4o-mini-2024-07-18"))
        .addAttributes(
            text("gen_ai.conversation.id", "conversation-" + number / CONVERSATION_LENGTH))
        .addAttributes(finishReasons())
        .addAttributes(count("gen_ai.usage.input_tokens", 480))
        .addAttributes(count("gen_ai.usage.output_tokens", 230))
        .addAttributes(count("gen_ai.usage.cache_read.input_tokens", 128))
        .addAttributes(
            KeyValue.newBuilder()
                .setKey("vagus.cost.amount")
                .setValue(AnyValue.newBuilder().setDoubleValue(0.000_21)))
        .addAttributes(text("vagus.cost.currency", "USD"))
        .addAttributes(text("vagus.cost.source", "catalogue"))
        .addAttributes(text("vagus.content.mode", "redacted"))
        .addAttributes(text("vagus.library", "openai-java"))
        .addAttributes(text("gen_ai.input.messages", message("user", 2048, number, "")))
        .addAttributes(
            text(
                "gen_ai.output.messages",
                message("assistant", 1024, number + 1, ",\"finish_reason\":\"stop\"")))
        .build();
  }

  /** Every twelfth word is another one each time, so that compression has work to do. */
  private String message(String role, int length, int seed, String more) {
    StringBuilder text = new StringBuilder(length + 128);
    text.append("[{\"role\":\"").append(role);
    text.append("\",\"parts\":[{\"type\":\"text\",\"content\":\"");
    String prose = Texts.prose(length, seed % 6).replace("\"", "'").replace("\n", " ");
    for (int i = 0; i < length; i += 64) {
      text.append(prose, i, Math.min(length, i + 56));
      text.append(Long.toString(random.nextLong() >>> 24, 36));
    }
    return text.append("\"}]").append(more).append("}]").toString();
  }

  private ByteString id(int length) {
    byte[] id = new byte[length];
    random.nextBytes(id);
    return UnsafeByteOperations.unsafeWrap(id);
  }

  private static KeyValue text(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static KeyValue count(String name, long value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  private static KeyValue finishReasons() {
    return KeyValue.newBuilder()
        .setKey("gen_ai.response.finish_reasons")
        .setValue(
            AnyValue.newBuilder()
                .setArrayValue(
                    ArrayValue.newBuilder()
                        .addValues(AnyValue.newBuilder().setStringValue("stop"))))
        .build();
  }

  private static byte[] compressed(byte[] request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
