package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** OTLP over HTTP, as protobuf or JSON. */
final class OtlpHttpService extends AbstractHttpService {
  private static final MediaType PROTOBUF = MediaType.PROTOBUF;

  private final OtlpSignal signal;
  private final Intake intake;
  private final Receiving receiving;

  OtlpHttpService(OtlpSignal signal, Intake intake, Receiving receiving) {
    this.signal = signal;
    this.intake = intake;
    this.receiving = receiving;
  }

  @Override
  protected HttpResponse doPost(ServiceRequestContext ctx, HttpRequest request) {
    MediaType type = request.contentType();
    boolean json = type != null && type.is(MediaType.JSON);
    String encoding = request.headers().get(HttpHeaderNames.CONTENT_ENCODING, "");
    CompletionStage<HttpResponse> response =
        intake
            .body(ctx, request)
            .exceptionally(
                failure -> {
                  throw receiving.refused(Failures.refusal(failure));
                })
            .thenCompose(body -> receiving.receive(signal, () -> read(body, type, encoding)))
            .handle(
                (answer, failure) ->
                    answer != null ? accepted(answer, json) : refused(failure, json));
    return HttpResponse.of(response);
  }

  private Message read(byte[] body, @Nullable MediaType type, String encoding) {
    byte[] plain = Bodies.decoded(body, encoding, intake.maxBody());
    if (type != null && type.is(MediaType.JSON)) {
      return OtlpJson.read(plain, signal.request());
    }
    if (type != null && (type.is(PROTOBUF) || type.is(MediaType.X_PROTOBUF))) {
      return Bodies.protobuf(plain, signal.request());
    }
    throw Refusal.unsupported(
        "content type '"
            + type
            + "' is not supported, use application/x-protobuf or application/json");
  }

  private static HttpResponse accepted(Message answer, boolean json) {
    byte[] body = json ? OtlpJson.write(answer) : answer.toByteArray();
    return HttpResponse.of(headers(200, json).build(), HttpData.wrap(body));
  }

  private static HttpResponse refused(Throwable failure, boolean json) {
    Refusal refusal = Failures.refusal(failure);
    int status = refusal.kind().http();
    ResponseHeadersBuilder headers = headers(status, json);
    Duration after = refusal.retryAfter();
    if (after != null) {
      headers.addLong(HttpHeaderNames.RETRY_AFTER, after.toSeconds());
    }
    byte[] body =
        json ? OtlpJson.error(refusal.kind().grpc(), refusal.message()) : RpcStatus.encode(refusal);
    return HttpResponse.of(headers.build(), HttpData.wrap(body));
  }

  private static ResponseHeadersBuilder headers(int status, boolean json) {
    return ResponseHeaders.builder(status)
        .contentType(json ? MediaType.JSON : MediaType.X_PROTOBUF);
  }
}
