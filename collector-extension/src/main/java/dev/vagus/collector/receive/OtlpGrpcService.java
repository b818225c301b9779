package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.CompletionStage;

/**
 * OTLP over gRPC: one unary call, framed by hand, because the raw unary service of the HTTP library
 * does not decompress messages and OTLP senders compress by default.
 */
final class OtlpGrpcService extends AbstractHttpService {
  private static final MediaType GRPC = MediaType.create("application", "grpc");
  private static final int PREFIX = 5;

  private final OtlpSignal signal;
  private final Intake intake;
  private final Receiving receiving;

  OtlpGrpcService(OtlpSignal signal, Intake intake, Receiving receiving) {
    this.signal = signal;
    this.intake = intake;
    this.receiving = receiving;
  }

  @Override
  protected HttpResponse doPost(ServiceRequestContext ctx, HttpRequest request) {
    MediaType type = request.contentType();
    if (type == null || !type.type().equals("application") || !type.subtype().startsWith("grpc")) {
      return HttpResponse.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    String encoding = request.headers().get("grpc-encoding", "");
    CompletionStage<HttpResponse> response =
        intake
            .body(ctx, request)
            .exceptionally(
                failure -> {
                  throw receiving.refused(Failures.refusal(failure));
                })
            .thenCompose(
                body ->
                    receiving.receive(
                        signal, () -> Bodies.protobuf(message(body, encoding), signal.request())))
            .handle((answer, failure) -> answer != null ? accepted(answer) : refused(failure));
    return HttpResponse.of(response);
  }

  /** The one message of the body: a flag, four bytes of length, and the bytes. */
  private byte[] message(byte[] body, String encoding) {
    ByteBuffer frame = ByteBuffer.wrap(body);
    if (body.length < PREFIX) {
      throw Refusal.malformed("the gRPC message has no prefix");
    }
    boolean compressed = frame.get() != 0;
    int length = frame.getInt();
    if (length != frame.remaining()) {
      throw Refusal.malformed(
          "the gRPC message has " + frame.remaining() + " bytes and says " + length);
    }
    byte[] message = new byte[length];
    frame.get(message);
    return compressed ? Bodies.decoded(message, encoding, intake.maxBody()) : message;
  }

  private static HttpResponse accepted(Message answer) {
    byte[] message = answer.toByteArray();
    ByteBuffer frame = ByteBuffer.allocate(PREFIX + message.length);
    frame.put((byte) 0).putInt(message.length).put(message);
    return HttpResponse.of(
        headers().build(), HttpData.wrap(frame.array()), HttpHeaders.of("grpc-status", "0"));
  }

  private static HttpResponse refused(Throwable failure) {
    Refusal refusal = Failures.refusal(failure);
    return HttpResponse.of(
        headers()
            .endOfStream(true)
            .add("grpc-status", Integer.toString(refusal.kind().grpc()))
            .add("grpc-message", percentEncoded(refusal.message()))
            .add(
                "grpc-status-details-bin",
                Base64.getEncoder().withoutPadding().encodeToString(RpcStatus.encode(refusal)))
            .build());
  }

  private static ResponseHeadersBuilder headers() {
    return ResponseHeaders.builder(HttpStatus.OK)
        .contentType(GRPC)
        .add("grpc-accept-encoding", "identity,gzip");
  }

  private static String percentEncoded(String message) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : message.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      if (b >= ' ' && b <= '~' && b != '%') {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b));
      }
    }
    return encoded.toString();
  }
}
