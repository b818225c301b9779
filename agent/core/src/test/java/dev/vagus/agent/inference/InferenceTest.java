package dev.vagus.agent.inference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InferenceTest {
  private static final CallStart CHAT =
      new CallStart("openai-java", Operation.CHAT, "openai", "m", null, -1, false);
  private static final CallStart OUTER =
      new CallStart("spring-ai", Operation.CHAT, "openai", "m", null, -1, false);

  private final RecordingSink sink = new RecordingSink();

  @BeforeEach
  void install() {
    Inference.install(sink);
    sink.calls.clear();
  }

  @AfterEach
  void forget() {
    CallContext.replace(null);
  }

  @Test
  void identityIsOfTheWiresShape() {
    Inference one = Inference.begin(CHAT);
    one.handedOver();
    Inference other = Inference.begin(CHAT);
    assertThat(one.ref().traceId()).matches("[0-9a-f]{32}");
    assertThat(one.ref().spanId()).matches("[0-9a-f]{16}");
    assertThat(one.ref()).isNotEqualTo(other.ref());
  }

  @Test
  void manyEndingsAtOnceAreOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<StreamEnding> endings = List.of(StreamEnding.values());
    for (int round = 0; round < 200; round++) {
      Inference inference = Inference.begin(CHAT);
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch done = new CountDownLatch(4);
      AtomicInteger winners = new AtomicInteger();
      for (int i = 0; i < 4; i++) {
        StreamEnding ending = endings.get(i);
        threads.execute(
            () -> {
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              winners.addAndGet(inference.end(ending, null) ? 1 : 0);
              done.countDown();
            });
      }
      go.countDown();
      done.await();
      assertThat(winners).hasValue(1);
    }
    threads.shutdown();
    assertThat(sink.calls).hasSize(200);
  }

  @Test
  void aCallWhileAStreamIsReadIsACallOfItsOwn() {
    Inference stream = Inference.begin(OUTER);
    stream.handedOver();
    Inference during = Inference.begin(CHAT);
    assertThat(during.isRecording()).isTrue();
    during.end();
    stream.end(StreamEnding.EXHAUSTED, null);
    assertThat(sink.calls).hasSize(2);
  }

  @Test
  void theContextOfTheThreadGoesAlong() {
    CallContext.current().conversationId("c");
    CallContext.current().userId("u");
    CallContext.current().sessionId("s");
    Inference inference = Inference.begin(CHAT);
    inference.response().id = "r";
    LastInference last = requireNonNull(CallContext.current().lastInference());
    assertThat(last.ref()).isEqualTo(inference.ref());
    assertThat(last.responseId()).isNull();
    inference.end();
    assertThat(last.responseId()).isEqualTo("r");
    assertThat(sink.calls.get(0).context()).isEqualTo(new CallContext.Snapshot("c", "u", "s"));
    CallContext before = CallContext.replace(null);
    assertThat(CallContext.current().lastInference()).isNull();
    CallContext.replace(before);
    assertThat(CallContext.current().lastInference()).isSameAs(last);
  }

  @Test
  void anAbandonedStreamEndsAndSaysSo() throws Exception {
    Inference inference = Inference.begin(CHAT);
    inference.endWhenUnreachable(new Object(), () -> inference.response().id = "late");
    long end = System.nanoTime() + 10_000_000_000L;
    while (sink.calls.isEmpty() && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(10);
      Inference.endAbandoned();
    }
    assertThat(sink.calls).hasSize(1);
    assertThat(sink.calls.get(0).ending()).isEqualTo(StreamEnding.ABANDONED);
    assertThat(sink.calls.get(0).response().id).isEqualTo("late");
  }

  @Test
  void aStreamThatEndedIsNotWatchedAnyMore() {
    int before = Abandonment.watched();
    Object stream = new Object();
    Inference inference = Inference.begin(CHAT);
    inference.endWhenUnreachable(stream, null);
    assertThat(Abandonment.watched()).isEqualTo(before + 1);
    inference.end(StreamEnding.EXHAUSTED, null);
    assertThat(Abandonment.watched()).isEqualTo(before);
    assertThat(stream).isNotNull();
  }

  @Test
  void factsAfterTheEndGoNowhere() {
    Inference inference = Inference.begin(CHAT);
    inference.end();
    inference.request().inputMessages = "late";
    inference.response().id = "late";
    inference.chunk();
    assertThat(sink.calls.get(0).request().inputMessages).isNull();
    assertThat(sink.calls.get(0).response().id).isNull();
  }

  @Test
  void aBrokenSinkDoesNotReachTheApplication() {
    sink.broken = true;
    assertThat(Inference.begin(CHAT).end()).isTrue();
    assertThat(sink.errors).containsExactly("ending an inference");
  }

  @Test
  void truncationAndModeGoAlong() {
    sink.content = new ContentCapture(CaptureMode.FULL, new ContentLimits(16, 100), List.of());
    Inference inference = Inference.begin(CHAT);
    inference.request().inputMessages =
        inference.messages().message("user").text("x".repeat(17)).end().json();
    inference.end();
    assertThat(sink.calls.get(0).truncated()).isTrue();
    assertThat(sink.calls.get(0).captureMode()).isEqualTo(CaptureMode.FULL);
    sink.content = new ContentCapture(CaptureMode.NONE, ContentLimits.DEFAULT, List.of());
    assertThat(Inference.begin(CHAT).capturesContent()).isFalse();
  }

  @Test
  void whatEndedBeforeStartUpIsKeptWithinABound() {
    PreStart early = new PreStart();
    for (int i = 0; i < PreStart.MOST_CALLS + 3; i++) {
      Inference inference = Inference.begin(CHAT);
      inference.request().inputMessages = "[]";
      inference.end();
      early.accept(sink.calls.get(sink.calls.size() - 1));
    }
    sink.calls.clear();
    sink.content = new ContentCapture(CaptureMode.NONE, ContentLimits.DEFAULT, List.of());
    early.handOver(sink);
    assertThat(sink.calls).hasSize(PreStart.MOST_CALLS);
    assertThat(sink.calls.get(0).request().inputMessages).isNull();
    assertThat(sink.errors).hasSize(3);
  }
}
