package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import dev.vagus.collector.pipeline.Ledger;

/** One of the services of OTLP. */
interface OtlpSignal {
  /** Path over HTTP. */
  String httpPath();

  /** Path over gRPC. */
  String grpcPath();

  /** What its items are called in the ledger. */
  Ledger.Signal items();

  /** An empty request. */
  Message.Builder request();

  /** Reads a request into the model. */
  Mapped map(Message request);

  /**
   * The answer to a request that was taken.
   *
   * @param rejected items that were not taken, for a reason that will not change
   * @param message what was wrong with the first of them, empty when there are none
   */
  Message response(long rejected, String message);
}
