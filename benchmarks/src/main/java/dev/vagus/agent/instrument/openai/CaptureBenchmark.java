package dev.vagus.agent.instrument.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.InferenceSink;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.benchmarks.standin.ModelAnswers;
import dev.vagus.benchmarks.standin.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the agent does on the application's thread for one call of openai-java: identity, mapping,
 * rendering and redaction of a prompt of 2 KB and an answer of 1 KB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CaptureBenchmark {
  private static final int CHUNKS = 64;

  private Object service = "";
  private ChatCompletionCreateParams params = params();
  private List<ChatCompletionChunk> chunks = List.of();
  private ChatCompletion answer = answer();

  /** Reads what is captured, without network. */
  @Setup
  public void prepare(Blackhole blackhole) throws IOException {
    OpenAIClient client =
        OpenAIOkHttpClient.builder().baseUrl("http://localhost:1/v1").apiKey("none").build();
    service = client.chat().completions().withRawResponse();
    chunks = new ArrayList<>();
    for (String chunk : ModelAnswers.chunks()) {
      chunks.add(ObjectMappers.jsonMapper().readValue(chunk, ChatCompletionChunk.class));
    }
    if (chunks.size() != CHUNKS) {
      throw new IllegalStateException(chunks.size() + " chunks");
    }
    Inference.install(
        new InferenceSink() {
          @Override
          public void accept(FinishedCall call) {
            blackhole.consume(call);
          }

          @Override
          public void accept(FinishedStep step) {
            blackhole.consume(step);
          }

          @Override
          public ContentCapture content() {
            return ContentCapture.redacting();
          }

          @Override
          public void internalError(String where, Throwable error) {
            throw new IllegalStateException(where, error);
          }
        });
  }

  /** A call that answers at once. */
  @Benchmark
  public void call() {
    OpenAiCall call = OpenAiCall.begin(service, params, false);
    if (call != null) {
      call.answered(answer);
    }
  }

  /** A streamed call of 64 chunks. */
  @Benchmark
  public void stream() {
    OpenAiCall call = OpenAiCall.begin(service, params, true);
    if (call != null) {
      chunks.forEach(call::chunk);
      call.ended(StreamEnding.EXHAUSTED);
    }
  }

  /** One chunk: a 64th of a streamed call. */
  @Benchmark
  @OperationsPerInvocation(CHUNKS)
  public void chunk() {
    stream();
  }

  private static ChatCompletionCreateParams params() {
    return ChatCompletionCreateParams.builder()
        .model("gpt-4o-mini")
        .temperature(0.2)
        .maxCompletionTokens(400)
        .addSystemMessage(Texts.prose(256, 4))
        .addUserMessage(Texts.prose(1792, 0))
        .build();
  }

  private static ChatCompletion answer() {
    try {
      return ObjectMappers.jsonMapper().readValue(ModelAnswers.whole(), ChatCompletion.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
