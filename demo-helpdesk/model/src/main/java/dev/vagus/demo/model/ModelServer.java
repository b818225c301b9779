package dev.vagus.demo.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The stand-in model server: speaks the OpenAI protocol on the loopback interface. */
public final class ModelServer implements AutoCloseable {
  static {
    // Without it each small event of a stream waits for the receiver's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool(ModelServer::daemon);
  private final ServedTally tally = new ServedTally();
  private final Ids ids;
  private final Map<String, Route> routes;

  private ModelServer(HttpServer http, long seed) {
    this.http = http;
    this.ids = new Ids(seed);
    Brain brain = new Brain(seed);
    this.routes =
        Map.of(
            "POST /v1/chat/completions", new ChatCompletions(brain, ids, tally),
            "POST /v1/responses", new Responses(brain, ids, tally),
            "POST /v1/embeddings", new Embeddings(tally),
            "GET /v1/models", new Models());
    http.createContext("/", this::serve);
    http.setExecutor(threads);
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any free one
   * @param seed the same seed gives the same answers
   */
  public static ModelServer start(int port, long seed) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    ModelServer server = new ModelServer(HttpServer.create(address, 0), seed);
    server.http.start();
    return server;
  }

  /** What a client of the provider takes as its base address. */
  public String baseUrl() {
    return "http://localhost:" + http.getAddress().getPort() + "/v1";
  }

  public ServedTally tally() {
    return tally;
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange http) throws IOException {
    try (http) {
      Exchange exchange = new Exchange(http, ids.next("req_"));
      try {
        exchange.requireKey();
        String path = http.getRequestURI().getPath();
        @Nullable Route route = routes.get(http.getRequestMethod() + " " + path);
        if (route == null) {
          throw ApiError.noRoute(http.getRequestMethod(), path);
        }
        route.serve(exchange);
      } catch (ApiError e) {
        exchange.answer(e.status(), e.body());
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "model-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs the server alone: {@code PORT [SEED]}. */
  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8089;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 42;
    ModelServer server = start(port, seed);
    System.out.println("model server: OPENAI_BASE_URL=" + server.baseUrl() + " OPENAI_API_KEY=any");
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        server.close();
        return;
      }
    }
  }
}
