package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Traces its own work with OpenTelemetry, with a storage for the context that it sets up itself;
 * asks the model within a span, in the way that each line of its input names.
 */
public final class Traced {
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);

  private Traced() {}

  /** Argument: URL of the provider. */
  public static void main(String[] arguments) throws Exception {
    OpenAIClient client =
        OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(arguments[0] + "/v1").build();
    Asks.answer(client, "before tracing");
    int[] wrapped = new int[1];
    ContextStorage.addWrapper(
        storage -> {
          wrapped[0]++;
          return storage;
        });
    Tracer tracer = SdkTracerProvider.builder().build().get("app");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String way = in.readLine(); way != null; way = in.readLine()) {
      Span span = tracer.spanBuilder(way).startSpan();
      try (Scope ignored = span.makeCurrent()) {
        ask(client, way);
      } finally {
        span.end();
      }
      System.out.println(
          span.getSpanContext().getTraceId()
              + " "
              + span.getSpanContext().getSpanId()
              + " "
              + wrapped[0]);
    }
    System.exit(0);
  }

  private static void ask(OpenAIClient client, String way) throws Exception {
    switch (way) {
      case "directly" -> Asks.answer(client, way);
      case "executor" ->
          Context.current().wrap(() -> Asks.answer(client, way)).call();
      case "pool" -> Context.taskWrapping(THREADS).submit(() -> Asks.answer(client, way)).get();
      case "future" ->
          CompletableFuture.supplyAsync(
                  () -> Asks.answer(client, way), Context.taskWrapping(THREADS))
              .thenApply(String::strip)
              .join();
      case "virtual" -> {
        // Java 21 and later, by name, as the application is compiled for 17.
        Thread thread =
            (Thread)
                Thread.class
                    .getMethod("startVirtualThread", Runnable.class)
                    .invoke(null, Context.current().wrap((Runnable) () -> Asks.answer(client, way)));
        thread.join();
      }
      case "nowhere" -> Context.root().wrap((Runnable) () -> Asks.answer(client, way)).run();
      default -> throw new IllegalArgumentException(way);
    }
  }
}
