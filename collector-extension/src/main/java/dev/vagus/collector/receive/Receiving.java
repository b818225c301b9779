package dev.vagus.collector.receive;

import com.google.protobuf.Message;
import dev.vagus.collector.pipeline.IngestBatch;
import dev.vagus.collector.pipeline.IngestResult;
import dev.vagus.collector.pipeline.Ledger;
import dev.vagus.collector.pipeline.Ledger.Outcome;
import dev.vagus.collector.pipeline.Ledger.Signal;
import dev.vagus.collector.pipeline.Store;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a request from bytes to store, the same for every protocol. Thread-safe. */
final class Receiving {
  private static final Logger log = LoggerFactory.getLogger(Receiving.class);

  private final Store store;
  private final Ledger ledger;

  Receiving(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * Stores what a request holds.
   *
   * @param body reads the request, or throws {@link Refusal}
   * @return the answer after the commit; fails with {@link Refusal}, which is counted already
   */
  CompletionStage<Message> receive(OtlpSignal signal, Supplier<Message> body) {
    Mapped mapped;
    try {
      mapped = signal.map(body.get());
    } catch (Refusal refusal) {
      return CompletableFuture.failedFuture(refused(refusal));
    } catch (RuntimeException e) {
      log.error("A request to {} cannot be read", signal.httpPath(), e);
      return CompletableFuture.failedFuture(refused(Refusal.internal(e.toString())));
    }
    ledger.count(signal.items(), Outcome.RECEIVED, "", mapped.items());
    IngestBatch batch = mapped.batch();
    CompletionStage<IngestResult> stored =
        batch.isEmpty()
            ? CompletableFuture.completedFuture(new IngestResult.Accepted(0, 0))
            : store.append(batch);
    return stored.thenApply(result -> answer(signal, mapped, result));
  }

  /** Counts a request of which nobody knows what it held. */
  Refusal refused(Refusal refusal) {
    ledger.count(Signal.REQUEST, Outcome.RECEIVED, "", 1);
    ledger.count(Signal.REQUEST, Outcome.REFUSED, refusal.reason(), 1);
    return refusal;
  }

  private Message answer(OtlpSignal signal, Mapped mapped, IngestResult result) {
    Signal items = signal.items();
    if (result instanceof IngestResult.Accepted accepted) {
      ledger.count(items, Outcome.STORED, "", accepted.stored());
      ledger.count(items, Outcome.DUPLICATE, "", accepted.duplicates());
      mapped.ignored().forEach((reason, n) -> ledger.count(items, Outcome.IGNORED, reason, n));
      mapped.rejected().forEach((reason, n) -> ledger.count(items, Outcome.REFUSED, reason, n));
      return signal.response(mapped.rejectedItems(), mapped.problem());
    }
    Refusal refusal =
        result instanceof IngestResult.Retryable retryable
            ? Refusal.of(retryable)
            : Refusal.of((IngestResult.Permanent) result);
    ledger.count(items, Outcome.REFUSED, refusal.reason(), mapped.items());
    throw refusal;
  }
}
