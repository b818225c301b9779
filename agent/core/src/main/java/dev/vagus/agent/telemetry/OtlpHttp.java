package dev.vagus.agent.telemetry;

import static java.util.Objects.requireNonNull;

import dev.vagus.agent.config.OtlpConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * OTLP over HTTP with the JDK's client. One client for all signals, because each costs threads; the
 * exporters of the SDK have one each and report failures through java.util.logging, which belongs
 * to the application.
 */
final class OtlpHttp implements Transport {
  private static final int LONGEST_EXCERPT = 200;

  private final OtlpConfig config;
  private final HttpClient client;
  private final Map<Signal, HttpRequest.Builder> requests = new EnumMap<>(Signal.class);

  OtlpHttp(OtlpConfig config, String userAgent) {
    this.config = config;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.timeout())
            .executor(
                Runnable::run); // on the client's own thread: one thread less, fewer hand-overs
    if (!config.endpoint().startsWith("https:")) {
      builder.sslContext(unused());
    }
    this.client = builder.build();
    String base = config.endpoint().replaceAll("/+$", "");
    for (Signal signal : Signal.values()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + signal.httpPath))
              .timeout(config.timeout())
              .header("content-type", "application/x-protobuf")
              .header("user-agent", userAgent);
      if (config.compression() == OtlpConfig.Compression.GZIP) {
        request.header("content-encoding", "gzip");
      }
      config.headers().forEach(request::setHeader);
      requests.put(signal, request);
    }
  }

  /**
   * The client wants a context even for plain HTTP; the default one reads all root certificates.
   */
  private static SSLContext unused() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Delivery send(Signal signal, ProtoBuffer payload) {
    CompletableFuture<HttpResponse<byte[]>> answer = null;
    try {
      HttpRequest.Builder request = requireNonNull(requests.get(signal));
      answer =
          client.sendAsync(request.copy().POST(body(payload)).build(), head -> new ShortAnswer());
      return delivery(answer.get(config.timeout().toMillis() + 250, TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Delivery.Retryable(cause(e.getCause() == null ? e : e.getCause()), 0);
    } catch (IOException | TimeoutException e) {
      return new Delivery.Retryable(cause(e), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Retryable("interrupted", 0);
    } finally {
      if (answer != null && !answer.isDone()) {
        answer.cancel(true);
        payload.detach();
      }
    }
  }

  private RequestBody body(ProtoBuffer payload) throws IOException {
    if (config.compression() == OtlpConfig.Compression.NONE) {
      return new RequestBody(payload.bytes(), payload.length());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length() / 4 + 64);
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(payload.bytes(), 0, payload.length());
    }
    return new RequestBody(bytes.toByteArray(), bytes.size());
  }

  private static Delivery delivery(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return PartialSuccess.read(response.body());
    }
    String said = "HTTP " + status + " from " + response.uri() + excerpt(response.body());
    if (status == 408 || status == 429 || status == 502 || status == 503 || status == 504) {
      return new Delivery.Retryable(said, retryAfter(response));
    }
    return new Delivery.Permanent(said);
  }

  private static String excerpt(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, LONGEST_EXCERPT), StandardCharsets.UTF_8)
            .replaceAll("[^\\x20-\\x7e]+", " ")
            .strip();
    return text.isEmpty() ? "" : ": " + text;
  }

  private static long retryAfter(HttpResponse<?> response) {
    String seconds = response.headers().firstValue("retry-after").orElse("");
    return seconds.matches("\\d{1,5}") ? TimeUnit.SECONDS.toNanos(Long.parseLong(seconds)) : 0;
  }

  private static String cause(Throwable error) {
    if (error instanceof HttpTimeoutException || error instanceof TimeoutException) {
      return "no answer in time";
    }
    if (error instanceof ConnectException) {
      return "connection refused";
    }
    String message = error.getMessage();
    return error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  @Override
  public void close() {
    // The client ends its thread when nothing holds it any more.
  }
}
