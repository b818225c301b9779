package dev.vagus.agent.openai;

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
import java.util.zip.GZIPOutputStream;

/**
 * Speaks the provider's protocol. The first segment of the path says how it behaves, the request's
 * model is named like the scenario that asks.
 */
public final class FakeOpenAi implements AutoCloseable {
  private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern STREAM = Pattern.compile("\"stream\"\\s*:\\s*true");
  private static final Pattern TOOL_RESULT = Pattern.compile("\"role\"\\s*:\\s*\"tool\"");
  private static final Pattern USAGE = Pattern.compile("\"include_usage\"\\s*:\\s*true");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

  /** Starts to listen. */
  public FakeOpenAi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Forgets how often it was asked, so that another run meets the same failures. */
  public void forget() {
    requests.clear();
  }

  /** How often requests for {@code model} arrived. */
  int requests(String model) {
    AtomicInteger count = requests.get(model);
    return count == null ? 0 : count.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] path = exchange.getRequestURI().getPath().split("/", 4);
    Matcher model = MODEL.matcher(body);
    Call call =
        new Call(
            behaviour(path[1], body),
            path[3],
            model.find() ? model.group(1) : "unnamed",
            STREAM.matcher(body).find(),
            USAGE.matcher(body).find());
    int number =
        requests.computeIfAbsent(call.model, absent -> new AtomicInteger()).incrementAndGet();
    exchange.getResponseHeaders().add("X-Request-Id", "req_1");
    try (exchange) {
      answer(exchange, call, number);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An agent's provider asks for a tool until the request tells what the tool said. */
  private static String behaviour(String behaviour, String body) {
    boolean agent = behaviour.startsWith("agent");
    boolean answered = TOOL_RESULT.matcher(body).find();
    return !agent ? behaviour : answered ? "plain" : behaviour.replace("agent", "tools");
  }

  private record Call(String behaviour, String api, String model, boolean stream, boolean usage) {}

  private static void answer(HttpExchange exchange, Call call, int number)
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
          send(exchange, 200, Answers.whole("plain", call.api, call.model));
        }
      }
      default -> {
        if (call.stream) {
          stream(exchange, call);
        } else {
          pause(call.behaviour);
          String whole = Answers.whole(call.behaviour, call.api, call.model);
          if (call.behaviour.equals("gzip")) {
            sendZipped(exchange, whole);
          } else {
            send(exchange, 200, whole);
          }
        }
      }
    }
  }

  private static void stream(HttpExchange exchange, Call call)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    boolean cut = call.behaviour.endsWith("cut");
    boolean zipped = call.behaviour.equals("gzip");
    if (zipped) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, cut ? 1_000_000 : 0);
    OutputStream raw = exchange.getResponseBody();
    OutputStream out = zipped ? new GZIPOutputStream(raw, true) : raw;
    String said = call.behaviour.equals("slowsparse") ? "sparse" : call.behaviour;
    List<String> events = Answers.events(said, call.api, call.model, call.usage);
    int count = call.behaviour.equals("endless") ? 2_000 : events.size();
    for (int i = 0; i < count; i++) {
      if (cut && i == 3) {
        return;
      }
      if (call.behaviour.startsWith("stalled") && i == 2) {
        Thread.sleep(call.behaviour.equals("stalled") ? 5_000 : 2_000);
      }
      out.write((events.get(i % events.size()) + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(pace(call.behaviour));
    }
    out.close();
  }

  private static long pace(String behaviour) {
    return switch (behaviour) {
      case "endless" -> 20;
      case "paced", "slowsparse" -> 150;
      default -> 1;
    };
  }

  private static void pause(String behaviour) throws InterruptedException {
    if (behaviour.equals("stalled")) {
      Thread.sleep(3_000);
    } else if (behaviour.equals("slow")) {
      Thread.sleep(400);
    }
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    send(
        exchange,
        status,
        "{\"error\":{\"message\":\"No: "
            + code
            + "\",\"type\":\"test\",\"param\":null,\"code\":\""
            + code
            + "\"}}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void sendZipped(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
