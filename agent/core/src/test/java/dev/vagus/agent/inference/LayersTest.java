package dev.vagus.agent.inference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A framework over a client library over a transport: one call. */
class LayersTest {
  private static final CallStart FRAMEWORK =
      new CallStart("spring-ai", Operation.CHAT, "openai", "m", null, -1, false);
  private static final CallStart CLIENT =
      new CallStart("openai-java", Operation.CHAT, "azure.ai.openai", "m", "host", 443, false);
  private static final CallStart TRANSPORT =
      new CallStart("http", Operation.CHAT, "openai", "m", "host", 443, false);
  private static final CallStart EMBEDDINGS =
      new CallStart("openai-java", Operation.EMBEDDINGS, "openai", "e", null, -1, false);

  private final RecordingSink sink = new RecordingSink();

  @BeforeEach
  void install() {
    CallContext.replace(null);
    Inference.install(sink);
    sink.calls.clear();
  }

  @AfterEach
  void forget() {
    CallContext.replace(null);
  }

  @Test
  void layersAreOneCallWithTheBestFactsOfEach() {
    Inference outer = Inference.begin(FRAMEWORK);
    outer.request().temperature = 0.5;
    outer.request().maxTokens = 1L;
    outer.response().usage = new Usage(12L, 5L, null, null, null);
    Inference inner = Inference.begin(CLIENT);
    assertThat(inner.isRecording()).isTrue();
    assertThat(inner.ref()).isEqualTo(outer.ref());
    Inference transport = Inference.beginAtTransport(TRANSPORT);
    assertThat(transport.isRecording()).isFalse();
    assertThat(transport.end()).isFalse();
    inner.request().maxTokens = 2L;
    inner.response().id = "r";
    inner.response().usage = new Usage(12L, 5L, 4L, null, 2L);
    assertThat(inner.end()).isTrue();
    assertThat(sink.calls).isEmpty();
    assertThat(outer.end()).isTrue();

    assertThat(sink.calls).hasSize(1);
    FinishedCall call = sink.calls.get(0);
    assertThat(call.start())
        .isEqualTo(
            new CallStart("spring-ai", Operation.CHAT, "azure.ai.openai", "m", "host", 443, false));
    assertThat(call.request().temperature).isEqualTo(0.5);
    assertThat(call.request().maxTokens).isEqualTo(2);
    assertThat(call.response().id).isEqualTo("r");
    assertThat(call.response().usage).isEqualTo(new Usage(12L, 5L, 4L, null, 2L));
    assertThat(Inference.begin(CLIENT).ref()).isNotEqualTo(outer.ref());
  }

  @Test
  void contentIsRenderedOnce() {
    Inference outer = Inference.begin(FRAMEWORK);
    Inference inner = Inference.begin(CLIENT);
    assertThat(outer.capturesContent()).isTrue();
    inner.request().inputMessages = inner.messages().message("user").text("x").end().json();
    inner.response().outputMessages = "[]";
    inner.end();
    assertThat(outer.capturesContent()).isFalse();
    outer.end();
    assertThat(sink.calls.get(0).request().inputMessages).contains("x");
    assertThat(sink.calls.get(0).response().outputMessages).isEqualTo("[]");
  }

  @Test
  void aRetryOfTheFrameworkIsTheSameCall() {
    Inference outer = Inference.begin(FRAMEWORK);
    Inference first = Inference.begin(CLIENT);
    first.response().errorType = "overloaded";
    first.fail(new IllegalStateException("overloaded"));
    Inference second = Inference.begin(CLIENT);
    second.response().usage = new Usage(1L, 1L, null, null, null);
    second.end();
    outer.end();
    FinishedCall call = sink.calls.get(0);
    assertThat(call.response().errorType).isNull();
    assertThat(call.response().usage).isEqualTo(new Usage(1L, 1L, null, null, null));
  }

  @Test
  void tokensOfAllCallsBelowAddUp() {
    Inference outer = Inference.begin(FRAMEWORK);
    for (int i = 0; i < 2; i++) {
      Inference inner = Inference.begin(CLIENT);
      inner.response().usage = new Usage(10L, 1L, 3L, null, null);
      inner.end();
    }
    outer.end();
    assertThat(sink.calls.get(0).response().usage).isEqualTo(new Usage(20L, 2L, 6L, null, null));
  }

  @Test
  void theCodeOfTheFailureComesFromBelow() {
    Inference outer = Inference.begin(FRAMEWORK);
    Inference inner = Inference.begin(CLIENT);
    inner.response().errorType = "overloaded";
    inner.fail(new IllegalStateException("overloaded"));
    outer.fail(new IllegalArgumentException("wrapped"));
    assertThat(sink.calls.get(0).response().errorType).isEqualTo("overloaded");
    assertThat(sink.calls.get(0).error()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void chunksAreTimedBelowFromTheBeginningAbove() throws Exception {
    Inference outer = Inference.begin(FRAMEWORK);
    Thread.sleep(20);
    Inference inner = Inference.begin(CLIENT);
    inner.chunk();
    inner.end(StreamEnding.EXHAUSTED, null);
    outer.handedOver();
    outer.end(StreamEnding.EXHAUSTED, null);
    ChunkTimes chunks = requireNonNull(sink.calls.get(0).chunks());
    assertThat(chunks.firstNanos()).isGreaterThan(19_000_000);
    assertThat(sink.calls.get(0).durationNanos()).isGreaterThanOrEqualTo(chunks.firstNanos());
  }

  @Test
  void whatEndsBelowAfterTheEndAboveChangesNothing() {
    Inference outer = Inference.begin(FRAMEWORK);
    Inference inner = Inference.begin(CLIENT);
    outer.end();
    inner.response().id = "late";
    inner.end();
    assertThat(sink.calls).hasSize(1);
    assertThat(sink.calls.get(0).response().id).isNull();
    assertThat(sink.calls.get(0).start().serverAddress()).isEqualTo("host");
  }

  @Test
  void aStreamAbandonedBelowIsAbandonedAbove() {
    Inference outer = Inference.begin(FRAMEWORK);
    Inference inner = Inference.begin(CLIENT);
    outer.handedOver();
    inner.abandoned(() -> inner.response().id = "half");
    assertThat(sink.calls.get(0).ending()).isEqualTo(StreamEnding.ABANDONED);
    assertThat(sink.calls.get(0).response().id).isEqualTo("half");
  }

  @Test
  void anotherKindOfCallWithinIsAChild() {
    Inference chat = Inference.begin(FRAMEWORK);
    Inference embeddings = Inference.begin(EMBEDDINGS);
    assertThat(embeddings.ref()).isNotEqualTo(chat.ref());
    embeddings.end();
    Inference inner = Inference.begin(CLIENT);
    assertThat(inner.ref()).isEqualTo(chat.ref());
    inner.end();
    chat.end();
    assertThat(sink.calls).hasSize(2);
    assertThat(sink.calls.get(0).parent()).isEqualTo(chat.ref());
    assertThat(sink.calls.get(0).ref().traceId()).isEqualTo(chat.ref().traceId());
    assertThat(sink.calls.get(1).start().requestModel()).isEqualTo("m");
  }

  @Test
  void aCallWithoutALayerAboveIsSeenAtTheTransport() {
    Inference transport = Inference.beginAtTransport(TRANSPORT);
    assertThat(transport.isRecording()).isTrue();
    transport.end();
    assertThat(sink.calls).hasSize(1);
  }

  @Test
  void workOnAnotherThreadIsPartOfTheCallItGoesOnWith() throws Exception {
    Inference outer = Inference.begin(FRAMEWORK);
    CallContext fork = CallContext.fork();
    outer.handedOver();
    Thread thread =
        new Thread(
            () -> {
              CallContext.replace(fork);
              Inference.begin(CLIENT).end();
              assertThat(Inference.beginAtTransport(TRANSPORT).isRecording()).isFalse();
            });
    thread.start();
    thread.join();
    outer.end();
    assertThat(sink.calls)
        .extracting(call -> call.start().library())
        .isEqualTo(List.of("spring-ai"));
  }
}
