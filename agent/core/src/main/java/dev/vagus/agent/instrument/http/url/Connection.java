package dev.vagus.agent.instrument.http.url;

import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.http.ObservedInput;
import dev.vagus.agent.http.ObservedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * What is observed of one connection. The same stream is handed out again whenever the application
 * asks for it. Holds no stream, for streams lead to their connection.
 */
final class Connection {
  private final HttpCall call;
  private WeakReference<@Nullable OutputStream> output = new WeakReference<>(null);
  private WeakReference<@Nullable ObservedInput> input = new WeakReference<>(null);
  private @Nullable Thread inside;
  private boolean answered;

  Connection(HttpCall call) {
    this.call = call;
  }

  /** Whether this is the application's question and not one of the library to itself. */
  synchronized boolean enter() {
    if (inside == Thread.currentThread()) {
      return false;
    }
    inside = Thread.currentThread();
    return true;
  }

  private synchronized void leave() {
    inside = null;
  }

  synchronized @Nullable Object outputGot(
      Object connection, @Nullable Object returned, @Nullable Throwable thrown) {
    call.handedOver();
    if (thrown != null) {
      call.failed(thrown);
      return null;
    }
    OutputStream known = output.get();
    if (known == null && returned instanceof OutputStream original) {
      known = new ObservedOutput(original, call);
      output = new WeakReference<>(known);
    }
    return known;
  }

  @Nullable Object inputGot(
      Object connection, @Nullable Object returned, @Nullable Throwable thrown) {
    try {
      if (!answered) {
        answered = true;
        head((HttpURLConnection) connection, thrown);
      }
      return thrown == null ? observed(connection, returned) : null;
    } finally {
      leave();
    }
  }

  @Nullable Object errorGot(
      Object connection, @Nullable Object returned, @Nullable Throwable thrown) {
    try {
      return observed(connection, returned);
    } finally {
      leave();
    }
  }

  /** The status is known by now, unless there was no answer at all. */
  private void head(HttpURLConnection connection, @Nullable Throwable thrown) {
    int status;
    try {
      status = connection.getResponseCode();
    } catch (IOException none) {
      status = -1;
    }
    if (thrown != null && status < 400) {
      call.failed(thrown);
      return;
    }
    call.answered(
        status,
        connection.getContentType(),
        connection.getContentEncoding(),
        connection.getContentLengthLong());
  }

  private @Nullable Object observed(Object connection, @Nullable Object returned) {
    if (!(returned instanceof InputStream original)) {
      return null;
    }
    ObservedInput known = input.get();
    if (known != null && known.isOf(original)) {
      return known;
    }
    if (call.hasEnded()) {
      return null;
    }
    ObservedInput made = new ObservedInput(original, call, connection);
    input = new WeakReference<>(made);
    return made;
  }
}
