package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import dev.vagus.collector.pipeline.Ledger;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Log records; the events that say something about model calls are kept. */
final class LogSignal implements OtlpSignal {
  private static final Map<String, LogMapping> EVENTS =
      List.of(new VagusFeedback(), new VagusKey(), new EvaluationResult()).stream()
          .collect(Collectors.toMap(LogMapping::event, Function.identity()));

  @Override
  public String httpPath() {
    return "/v1/logs";
  }

  @Override
  public String grpcPath() {
    return "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
  }

  @Override
  public Ledger.Signal items() {
    return Ledger.Signal.LOG;
  }

  @Override
  public Message.Builder request() {
    return ExportLogsServiceRequest.newBuilder();
  }

  @Override
  public Mapped map(Message request) {
    Mapped mapped = new Mapped();
    for (ResourceLogs resource : ((ExportLogsServiceRequest) request).getResourceLogsList()) {
      for (ScopeLogs scope : resource.getScopeLogsList()) {
        for (LogRecord record : scope.getLogRecordsList()) {
          map(record, mapped);
        }
      }
    }
    return mapped;
  }

  private static void map(LogRecord record, Mapped mapped) {
    Attributes attributes = new Attributes(record.getAttributesList());
    String older = attributes.text(WireNames.EVENT_NAME);
    String event = !record.getEventName().isEmpty() ? record.getEventName() : older;
    LogMapping mapping = event == null ? null : EVENTS.get(event);
    if (mapping == null) {
      mapped.ignore("other_event", 1);
      return;
    }
    try {
      LogMapping.Meaning meaning = mapping.map(record, attributes);
      if (meaning instanceof LogMapping.Meaning.Said said) {
        mapped.add(said.feedback());
      } else if (meaning instanceof LogMapping.Meaning.Bound bound) {
        mapped.add(bound.binding());
      } else if (meaning instanceof LogMapping.Meaning.Nothing nothing) {
        mapped.ignore(nothing.reason(), 1);
      }
    } catch (Rejected why) {
      mapped.reject(why);
    }
  }

  @Override
  public Message response(long rejected, String message) {
    ExportLogsServiceResponse.Builder response = ExportLogsServiceResponse.newBuilder();
    if (rejected > 0) {
      response.setPartialSuccess(
          ExportLogsPartialSuccess.newBuilder()
              .setRejectedLogRecords(rejected)
              .setErrorMessage(message));
    }
    return response.build();
  }
}
