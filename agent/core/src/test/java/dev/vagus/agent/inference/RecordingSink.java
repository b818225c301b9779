package dev.vagus.agent.inference;

import dev.vagus.agent.content.ContentCapture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what ended. */
final class RecordingSink implements InferenceSink {
  final List<FinishedCall> calls = new CopyOnWriteArrayList<>();
  final List<FinishedStep> steps = new CopyOnWriteArrayList<>();
  final List<String> errors = new CopyOnWriteArrayList<>();
  ContentCapture content = ContentCapture.redacting();
  boolean broken;

  @Override
  public void accept(FinishedCall call) {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    calls.add(call);
  }

  @Override
  public void accept(FinishedStep step) {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    steps.add(step);
  }

  @Override
  public ContentCapture content() {
    return content;
  }

  @Override
  public void internalError(String where, Throwable error) {
    errors.add(where);
  }
}
