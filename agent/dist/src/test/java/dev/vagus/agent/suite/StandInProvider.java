package dev.vagus.agent.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks a provider's protocol over HTTP and server-sent events. The first segment of the path says
 * how it behaves, the request's model is named like the scenario that asks.
 */
public abstract class StandInProvider implements AutoCloseable {
  private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern STREAM = Pattern.compile("\"stream\"\\s*:\\s*true");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

  /**
   * A request.
   *
   * @param api what of the path follows the version, for example {@code chat/completions}
   * @param stream whether the answer is to come in events
   */
  public record Call(String behaviour, String api, String model, boolean stream, String body) {}

  protected StandInProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public final String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Forgets how often it was asked, so that another run meets the same failures. */
  public final void forget() {
    requests.clear();
  }

  /** How often requests for {@code model} arrived. */
  public final int requests(String model) {
    AtomicInteger count = requests.get(model);
    return count == null ? 0 : count.get();
  }

  @Override
  public final void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The whole answer. */
  protected abstract String whole(Call call);

  /** The events of a streamed answer, each without the empty line that ends it. */
  protected abstract List<String> events(Call call);

  /** The body of an answer with an error status. */
  protected abstract String error(String code);

  /** How many events come before an answer that is cut in the middle ends. */
  protected abstract int eventsBeforeCut();

  /** The request that a path and a body mean. */
  protected Call call(String path, String body) {
    String[] segments = path.split("/", 4);
    Matcher model = MODEL.matcher(body);
    return new Call(
        segments[1],
        segments[3],
        model.find() ? model.group(1) : "unnamed",
        STREAM.matcher(body).find(),
        body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call = call(exchange.getRequestURI().getPath(), body);
    int number =
        requests.computeIfAbsent(call.model, absent -> new AtomicInteger()).incrementAndGet();
    exchange.getResponseHeaders().add("X-Request-Id", "req_1");
    try (exchange) {
      answer(exchange, call, number);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, Call call, int number)
      throws IOException, InterruptedException {
    switch (call.behaviour) {
      case "bad" -> error(exchange, 400, "context_length_exceeded");
      case "unauthorised" -> error(exchange, 401, "invalid_api_key");
      case "notjson" -> send(exchange, 200, "<html>Bad gateway</html>");
      case "flaky429", "flaky500" -> {
        if (number < 3) {
          exchange.getResponseHeaders().add("Retry-After-Ms", "5");
          error(exchange, call.behaviour.equals("flaky429") ? 429 : 500, "try_again");
        } else {
          send(exchange, 200, whole(new Call("plain", call.api, call.model, false, call.body)));
        }
      }
      default -> {
        if (call.stream) {
          stream(exchange, call);
        } else {
          pause(call.behaviour);
          send(exchange, 200, whole(call));
        }
      }
    }
  }

  private void stream(HttpExchange exchange, Call call) throws IOException, InterruptedException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    boolean cut = call.behaviour.equals("cut");
    exchange.sendResponseHeaders(200, cut ? 1_000_000 : 0);
    OutputStream out = exchange.getResponseBody();
    List<String> events = events(call);
    int count = call.behaviour.equals("endless") ? 2_000 : events.size();
    for (int i = 0; i < count; i++) {
      if (cut && i == eventsBeforeCut()) {
        return;
      }
      if (call.behaviour.equals("stalled") && i == 2) {
        Thread.sleep(5_000);
      }
      out.write((events.get(i % events.size()) + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(call.behaviour.equals("endless") ? 20 : 1);
    }
    out.close();
  }

  private static void pause(String behaviour) throws InterruptedException {
    if (behaviour.equals("stalled")) {
      Thread.sleep(3_000);
    } else if (behaviour.equals("slow")) {
      Thread.sleep(400);
    }
  }

  private void error(HttpExchange exchange, int status, String code) throws IOException {
    send(exchange, status, error(code));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
