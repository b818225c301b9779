package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.LateReading.Outcome;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.StreamEnding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpReadingTest {
  private final RequestFacts asked = new RequestFacts();
  private final ResponseFacts said = new ResponseFacts();

  @Test
  void anthropicToolUseInPieces() {
    Outcome outcome =
        read(
            "/v1/messages",
            "{\"model\":\"claude\",\"max_tokens\":9,\"stream\":true,\"messages\":[]}",
            "text/event-stream",
            StreamEnding.EXHAUSTED,
            "data: {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"model\":\"claude-1\"}}\n\n"
                + "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"thinking\",\"thinking\":\"Hm\"}}\n\n"
                + "data: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":"
                + "{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"f\",\"input\":{}}}\n\n"
                + "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":"
                + "{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"a\\\":\"}}\n\n"
                + "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":"
                + "{\"type\":\"input_json_delta\",\"partial_json\":\"1}\"}}\n\n"
                + "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"}}\n\n");
    assertThat(outcome.start().requestModel()).isEqualTo("claude");
    assertThat(said.finishReasons).containsExactly("tool_call");
    assertThat(said.usage).isNull();
    assertThat(said.outputMessages)
        .isEqualTo(
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"Hm\"},"
                + "{\"type\":\"tool_call\",\"id\":\"t1\",\"name\":\"f\",\"arguments\":{\"a\":1}}],"
                + "\"finish_reason\":\"tool_call\"}]");
  }

  @Test
  void anEarlyCloseAfterTheLastEventIsAnEnd() {
    String events = "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}\n\n";
    String request = "{\"model\":\"m\",\"stream\":true,\"messages\":[]}";
    assertThat(
            read(
                    "/v1/chat/completions",
                    request,
                    "text/event-stream",
                    StreamEnding.CLOSED_EARLY,
                    events)
                .ending())
        .isEqualTo(StreamEnding.CLOSED_EARLY);
    assertThat(
            read(
                    "/v1/chat/completions",
                    request,
                    "text/event-stream",
                    StreamEnding.CLOSED_EARLY,
                    events + "data: [DONE]\n\n")
                .ending())
        .isEqualTo(StreamEnding.EXHAUSTED);
  }

  @Test
  void whatDoesNotFitIsNoModelCall() {
    assertThat(
            new HttpReadingTest()
                .maybe("/v1/responses", "{\"survey\":1}", "application/json", "{}"))
        .isNull();
  }

  @Test
  void aZippedAnswerThatIsCutIsReadAsFarAsItGoes() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("{\"model\":\"m-1\",\"choices\":[{\"message\":{\"content\":\"".getBytes(UTF_8));
      byte[] noise = new byte[20_000];
      new Random(1).nextBytes(noise);
      for (byte each : noise) {
        out.write('a' + (each & 15));
      }
    }
    byte[] half = java.util.Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
    String plain = new String(BodyText.plain(half, "gzip"), UTF_8);
    assertThat(JsonReader.read(plain).text("model")).isEqualTo("m-1");
    assertThat(BodyText.plain(half, "zstd")).isEmpty();
  }

  @Test
  void brokenFramesAndEventsDoNoHarm() {
    List<String> seen = new ArrayList<>();
    byte[] garbage = new byte[4096];
    new Random(7).nextBytes(garbage);
    for (Framing framing : Framing.values()) {
      Events.read(garbage, framing, (name, data) -> seen.add(data));
    }
    Events.read(
        ByteBuffer.allocate(32).putInt(Integer.MAX_VALUE).putInt(-5).array(),
        Framing.AWS,
        (name, data) -> seen.add("frame"));
    assertThat(seen).doesNotContain("frame");
  }

  @Test
  void aTeeKeepsNoMoreThanItsBound() {
    ByteTee tee = new ByteTee();
    long held = ByteTee.held();
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < 6; i++) {
      tee.add(block, 0, block.length);
    }
    assertThat(tee.isCut()).isTrue();
    assertThat(tee.passed()).isEqualTo(6L << 20);
    assertThat(tee.take()).hasSize(ByteTee.MOST_BYTES);
    assertThat(ByteTee.held()).isEqualTo(held);
    tee.add(ByteBuffer.wrap(block));
    assertThat(tee.take()).isEmpty();
  }

  private Outcome read(
      String path, String request, String type, StreamEnding ending, String answer) {
    return requireNonNull(maybe(path, request, type, ending, answer));
  }

  private @Nullable Outcome maybe(String path, String request, String type, String answer) {
    return maybe(path, request, type, StreamEnding.EXHAUSTED, answer);
  }

  private @Nullable Outcome maybe(
      String path, String request, String type, StreamEnding ending, String answer) {
    Endpoint endpoint = requireNonNull(Endpoints.of("POST", "gateway.internal", 80, path));
    CallStart start =
        new CallStart("test", endpoint.operation, endpoint.provider, null, "h", 80, false);
    return new HttpReading(
            start,
            endpoint,
            new HttpCall.Head(200, Framing.of(type, false), null, -1),
            null,
            request.getBytes(UTF_8),
            answer.getBytes(UTF_8),
            false,
            ending,
            null,
            0)
        .read(asked, said, ContentCapture.redacting().rendering());
  }
}
