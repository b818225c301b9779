package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.pipeline.Ledger;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans; those about model calls are kept. */
final class TraceSignal implements OtlpSignal {
  /** Families of emitters; the first that knows a span reads it. */
  private static final List<SpanMapping> FAMILIES = List.of(new GenAiSpans());

  @Override
  public String httpPath() {
    return "/v1/traces";
  }

  @Override
  public String grpcPath() {
    return "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
  }

  @Override
  public Ledger.Signal items() {
    return Ledger.Signal.SPAN;
  }

  @Override
  public Message.Builder request() {
    return ExportTraceServiceRequest.newBuilder();
  }

  @Override
  public Mapped map(Message request) {
    Mapped mapped = new Mapped();
    for (ResourceSpans resource : ((ExportTraceServiceRequest) request).getResourceSpansList()) {
      String name =
          new Attributes(resource.getResource().getAttributesList())
              .text(List.of(WireNames.SERVICE));
      String service = name == null ? "" : name;
      for (ScopeSpans scope : resource.getScopeSpansList()) {
        for (Span span : scope.getSpansList()) {
          map(service, span, mapped);
        }
      }
    }
    return mapped;
  }

  private static void map(String service, Span span, Mapped mapped) {
    try {
      Inference inference = map(service, span);
      if (inference == null) {
        mapped.ignore("not_a_model_call", 1);
      } else {
        mapped.add(inference);
      }
    } catch (Rejected why) {
      mapped.reject(why);
    }
  }

  private static @Nullable Inference map(String service, Span span) throws Rejected {
    Attributes attributes = new Attributes(span.getAttributesList());
    for (SpanMapping family : FAMILIES) {
      Inference inference = family.map(service, span, attributes);
      if (inference != null) {
        return inference;
      }
    }
    return null;
  }

  @Override
  public Message response(long rejected, String message) {
    ExportTraceServiceResponse.Builder response = ExportTraceServiceResponse.newBuilder();
    if (rejected > 0) {
      response.setPartialSuccess(
          ExportTracePartialSuccess.newBuilder()
              .setRejectedSpans(rejected)
              .setErrorMessage(message));
    }
    return response.build();
  }
}
