package dev.vagus.collector.receive;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Duration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Encodes {@code google.rpc.Status}, with {@code google.rpc.RetryInfo} where there is a delay. */
final class RpcStatus {
  private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";

  private RpcStatus() {}

  static byte[] encode(Refusal refusal) {
    java.time.Duration after = refusal.retryAfter();
    return message(
        out -> {
          out.writeInt32(1, refusal.kind().grpc());
          out.writeString(2, refusal.message());
          if (after != null) {
            out.writeMessage(3, retryInfo(after));
          }
        });
  }

  private static Any retryInfo(java.time.Duration after) {
    Duration delay =
        Duration.newBuilder().setSeconds(after.toSeconds()).setNanos(after.toNanosPart()).build();
    return Any.newBuilder()
        .setTypeUrl(RETRY_INFO)
        .setValue(ByteString.copyFrom(message(out -> out.writeMessage(1, delay))))
        .build();
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }
}
