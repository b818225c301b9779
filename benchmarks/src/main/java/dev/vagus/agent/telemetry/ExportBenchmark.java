package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.OtlpConfig;
import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.cost.Cost;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.inference.Usage;
import dev.vagus.benchmarks.standin.Sink;
import dev.vagus.benchmarks.standin.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the agent does on its own thread for one call: queue, span, metrics, encoding, delivery over
 * HTTP to a sink in this process, in batches of 512.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExportBenchmark {
  private static final int BATCH = 512;

  private final Drops drops = new Drops();
  private final BoundedQueue queue = new BoundedQueue(2 * BATCH, 1L << 30);
  private final FinishedCall call = finished();
  private @Nullable Sink sink;
  private @Nullable Pipeline pipeline;

  /** Starts the sink. */
  @Setup
  public void start() throws IOException {
    Sink started = Sink.start();
    sink = started;
    AgentConfig defaults = AgentConfig.DEFAULT;
    OtlpConfig otlp =
        new OtlpConfig(
            "http://localhost:" + started.port(),
            defaults.otlp().protocol(),
            defaults.otlp().headers(),
            Duration.ofSeconds(10),
            defaults.otlp().compression());
    pipeline =
        new Pipeline(
            new AgentConfig(
                otlp,
                defaults.queue(),
                defaults.metrics(),
                defaults.prometheus(),
                defaults.content(),
                defaults.cost(),
                defaults.semconv(),
                defaults.logging(),
                defaults.diagnosis(),
                defaults.instrumentation(),
                defaults.http(),
                defaults.resource(),
                defaults.feedback()),
            "benchmark",
            ContentCapture.redacting(),
            (start, response, epochNanos) -> new Cost(0.000_21, "USD", "catalogue", "1"),
            queue,
            drops,
            new Notices(System.err::println));
  }

  /** Fails when anything was lost. */
  @TearDown
  public void stop() throws IOException {
    if (pipeline != null) {
      pipeline.close();
    }
    if (sink != null) {
      sink.close();
    }
    if (drops.dropped() > 0) {
      throw new IllegalStateException(drops.dropped() + " calls were lost");
    }
  }

  /** One call of a batch. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void export() {
    for (int i = 0; i < BATCH; i++) {
      Drops.Reason dropped = queue.offer(call);
      if (dropped != null) {
        throw new IllegalStateException("the queue is full");
      }
    }
    for (int sends = 1; pipeline != null && !pipeline.run(true); sends++) {
      if (sends > BATCH) {
        throw new IllegalStateException("the batch was not delivered");
      }
    }
  }

  private static FinishedCall finished() {
    RequestFacts request = new RequestFacts();
    request.temperature = 0.2;
    request.maxTokens = 400L;
    request.apiType = "chat_completions";
    request.inputMessages = message("user", 2048);
    ResponseFacts response = new ResponseFacts();
    response.id = "chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG";
    response.model = "gpt-4o-mini-2024-07-18";
    response.finishReasons = List.of("stop");
    response.usage = new Usage(480L, 230L, 128L, null, 0L);
    response.outputMessages = message("assistant", 1024);
    return new FinishedCall(
        new CallStart(
            "openai-java", Operation.CHAT, "openai", "gpt-4o-mini", "localhost", 1, false),
        new SpanRef("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"),
        null,
        1_763_800_000_000_000_000L,
        800_000_000L,
        request,
        response,
        null,
        null,
        null,
        new CallContext.Snapshot(null, null, null),
        CaptureMode.REDACTED,
        false);
  }

  private static String message(String role, int length) {
    return "[{\"role\":\""
        + role
        + "\",\"parts\":[{\"type\":\"text\",\"content\":\""
        + Texts.prose(length, 0).replace("\"", "'").replace("\n", " ")
        + "\"}]}]";
  }
}
