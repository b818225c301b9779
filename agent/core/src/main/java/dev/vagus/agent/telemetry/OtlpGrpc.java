package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.OtlpConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * OTLP over gRPC, for those who choose it. The JDK's client knows neither HTTP/2 without TLS from
 * the first byte on nor trailers, so this one brings another client, loaded only here.
 */
final class OtlpGrpc implements Transport {
  private static final MediaType GRPC = MediaType.get("application/grpc");
  private static final int FRAME_HEAD = 5;
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final OtlpConfig config;
  private final String userAgent;
  private final String base;
  private final OkHttpClient client;

  OtlpGrpc(OtlpConfig config, String userAgent) {
    this.config = config;
    this.userAgent = userAgent;
    this.base = config.endpoint().replaceAll("/+$", "");
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(config.timeout())
            .protocols(
                base.startsWith("https:")
                    ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
                    : List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
  }

  @Override
  public Delivery send(Signal signal, ProtoBuffer payload) {
    try {
      Request.Builder request =
          new Request.Builder()
              .url(base + signal.grpcPath)
              .header("te", "trailers")
              .header("user-agent", userAgent)
              .post(RequestBody.create(frame(payload), GRPC));
      if (zipped()) {
        request.header("grpc-encoding", "gzip");
      }
      config.headers().forEach(request::header);
      try (Response response = client.newCall(request.build()).execute()) {
        return delivery(response);
      }
    } catch (IOException e) {
      String message = e.getMessage();
      return new Delivery.Retryable(
          message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse(""),
          0);
    }
  }

  private boolean zipped() {
    return config.compression() == OtlpConfig.Compression.GZIP;
  }

  /** One message behind a byte that says whether it is compressed and its length. */
  private byte[] frame(ProtoBuffer payload) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    bytes.write(new byte[FRAME_HEAD]);
    if (zipped()) {
      try (OutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(payload.bytes(), 0, payload.length());
      }
    } else {
      bytes.write(payload.bytes(), 0, payload.length());
    }
    byte[] frame = bytes.toByteArray();
    int length = frame.length - FRAME_HEAD;
    frame[0] = (byte) (zipped() ? 1 : 0);
    for (int i = 0; i < 4; i++) {
      frame[1 + i] = (byte) (length >>> (24 - 8 * i));
    }
    return frame;
  }

  private static Delivery delivery(Response response) throws IOException {
    byte[] answer = read(response.body());
    if (response.code() != 200) {
      String said = "HTTP " + response.code() + " from " + response.request().url();
      return response.code() == 429 || (response.code() >= 502 && response.code() <= 504)
          ? new Delivery.Retryable(said, 0)
          : new Delivery.Permanent(said);
    }
    Headers trailers = response.trailers();
    String status = trailers.get("grpc-status");
    String message = trailers.get("grpc-message");
    if (status == null) {
      status = response.header("grpc-status", "2");
      message = response.header("grpc-message");
    }
    String said = "gRPC status " + status + (message == null ? "" : ": " + message);
    return switch (status == null ? "2" : status) {
      case "0" -> PartialSuccess.read(message(answer));
      case "1", "4", "8", "10", "11", "14", "15" -> new Delivery.Retryable(said, 0);
      default -> new Delivery.Permanent(said);
    };
  }

  /**
   * The beginning of the answer; the rest is read and forgotten, for the trailers are behind it.
   */
  private static byte[] read(ResponseBody body) throws IOException {
    try (InputStream in = body.byteStream()) {
      byte[] beginning = in.readNBytes(LONGEST_ANSWER);
      if (in.skip(LONGEST_ANSWER) > 0 && in.read() >= 0) {
        throw new IOException("the answer is too long");
      }
      return beginning;
    }
  }

  private static byte[] message(byte[] answer) {
    if (answer.length <= FRAME_HEAD || answer[0] != 0) {
      return new byte[0];
    }
    return java.util.Arrays.copyOfRange(answer, FRAME_HEAD, answer.length);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
