package dev.vagus.agent.http;

import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.HttpSightings;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.StreamEnding;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model endpoint, from issue to the end of its answer, as an HTTP client sees it.
 * Copies bytes as they pass; what they say is read later by another thread. Whoever ends it first
 * counts; later endings change nothing. No method throws, none blocks. Thread-safe. Holds nothing
 * that the application closes.
 */
public final class HttpCall {
  private final Inference inference;
  private final CallStart start;
  private final Endpoint endpoint;
  private final @Nullable String requestEncoding;
  private final ByteTee request = new ByteTee();
  private final ByteTee answer = new ByteTee();
  private volatile Head head = Head.NONE;
  private final long startNanos = System.nanoTime();
  private volatile long lastSeenNanos;
  private volatile boolean gap;
  private volatile boolean ended;

  /**
   * The beginning of an answer.
   *
   * @param status 0 when there is none yet
   * @param length -1 when unknown
   */
  record Head(int status, Framing framing, @Nullable String encoding, long length) {
    static final Head NONE = new Head(0, Framing.WHOLE, null, -1);
  }

  private HttpCall(
      Inference inference, CallStart start, Endpoint endpoint, @Nullable String requestEncoding) {
    this.inference = inference;
    this.start = start;
    this.endpoint = endpoint;
    this.requestEncoding = requestEncoding;
  }

  /**
   * A request to {@code endpoint} is issued by this thread. Null when it is not ours to observe:
   * the agent's own, no JSON, or made by a library that is watched itself.
   *
   * @param library name of the instrumentation of the client
   * @param port -1 when unknown
   */
  public static @Nullable HttpCall begin(
      String library, Endpoint endpoint, String host, int port, RequestHeaders headers) {
    try {
      String type = headers.first("content-type");
      if ((type != null && !type.toLowerCase(Locale.ROOT).contains("json"))
          || Owner.isAgent(headers)) {
        return null;
      }
      HttpSightings.SEEN.add();
      if (Owner.isWatched(endpoint, headers)) {
        HttpSightings.OWNED.add();
        return null;
      }
      CallStart start =
          new CallStart(
              library,
              endpoint.operation,
              endpoint.provider,
              endpoint.model,
              host,
              port,
              endpoint.streaming);
      Inference inference = Inference.beginAtTransport(start);
      if (!inference.isRecording()) {
        HttpSightings.OWNED.add();
        return null;
      }
      return new HttpCall(inference, start, endpoint, headers.first("content-encoding"));
    } catch (Throwable t) {
      Inference.report("beginning a call at HTTP", t);
      return null;
    }
  }

  /** The client's method returns now; the answer is read later. */
  public void handedOver() {
    inference.handedOver();
  }

  /** Ends the call when {@code handle}, which all that the application holds leads to, is gone. */
  public void endWhenUnreachable(Object handle) {
    inference.endWhenUnreachable(handle, () -> end(StreamEnding.ABANDONED, null));
  }

  /** Bytes of the request pass. */
  public void sent(byte[] bytes, int offset, int count) {
    if (ended) {
      return;
    }
    try {
      request.add(bytes, offset, count);
    } catch (Throwable t) {
      Inference.report("copying a request", t);
    }
  }

  /** Bytes of the request pass; the position of the buffer stays. */
  public void sent(ByteBuffer bytes) {
    if (ended) {
      return;
    }
    try {
      request.add(bytes);
    } catch (Throwable t) {
      Inference.report("copying a request", t);
    }
  }

  /** The request is sent anew, after a redirect or on another connection. */
  public void sentAnew() {
    request.restart();
  }

  /**
   * The answer begins.
   *
   * @param contentEncoding null when there is none, or when the client has undone it
   * @param length bytes to come, -1 when unknown
   */
  public void answered(
      int status, @Nullable String contentType, @Nullable String contentEncoding, long length) {
    Framing framing = Framing.of(contentType, endpoint.streaming && status < 400);
    lastSeenNanos = System.nanoTime() - startNanos;
    head = new Head(status, framing, contentEncoding, length);
    answer.restart();
  }

  /** Bytes of the answer pass. */
  public void received(byte[] bytes, int offset, int count) {
    if (ended || count <= 0) {
      return;
    }
    try {
      answer.add(bytes, offset, count);
      arrived();
    } catch (Throwable t) {
      Inference.report("copying an answer", t);
    }
  }

  /** Bytes of the answer pass; the position of the buffer stays. */
  public void received(ByteBuffer bytes) {
    if (ended || !bytes.hasRemaining()) {
      return;
    }
    try {
      answer.add(bytes);
      arrived();
    } catch (Throwable t) {
      Inference.report("copying an answer", t);
    }
  }

  private void arrived() {
    lastSeenNanos = System.nanoTime() - startNanos;
    Head known = head;
    if (known.framing != Framing.WHOLE) {
      inference.chunk();
    }
    if (known.length >= 0 && answer.passed() >= known.length) {
      end(StreamEnding.EXHAUSTED, null);
    }
  }

  /** The answer has been read to its end; one that is shorter than announced has failed. */
  public void exhausted() {
    Head known = head;
    boolean all = known.length < 0 || answer.passed() >= known.length;
    end(all ? StreamEnding.EXHAUSTED : StreamEnding.FAILED, null);
  }

  /** Bytes of the answer are passed over or passed again. */
  public void skipped() {
    Head known = head;
    head = new Head(known.status, known.framing, known.encoding, -1);
    gap = true;
  }

  /** The application does not want the rest of the answer. */
  public void closed() {
    end(StreamEnding.CLOSED_EARLY, null);
  }

  /** The application took the call back. */
  public void cancelled() {
    end(StreamEnding.CANCELLED, null);
  }

  /** The application sees {@code error} instead of the answer or its rest. */
  public void failed(Throwable error) {
    end(StreamEnding.FAILED, error);
  }

  /** Whether anything of the request was seen. */
  public boolean hasRequest() {
    return request.passed() > 0;
  }

  /** Whether the beginning of an answer was seen. */
  public boolean hasAnswer() {
    return head.status > 0;
  }

  public boolean hasEnded() {
    return ended;
  }

  private void end(StreamEnding ending, @Nullable Throwable error) {
    try {
      synchronized (this) {
        if (ended) {
          return;
        }
        ended = true;
      }
      boolean cut = gap || request.isCut() || answer.isCut();
      inference.endUnread(
          ending,
          new HttpReading(
              start,
              endpoint,
              head,
              requestEncoding,
              request.take(),
              answer.take(),
              cut,
              ending,
              error,
              lastSeenNanos));
    } catch (Throwable t) {
      Inference.report("ending a call at HTTP", t);
    }
  }
}
