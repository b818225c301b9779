package dev.vagus.agent.http;

import java.io.IOException;
import java.io.OutputStream;

/** Where a body is written, seen on its way. */
public final class ObservedOutput extends OutputStream {
  private final OutputStream out;
  private final HttpCall call;
  private final boolean answer;

  private ObservedOutput(OutputStream out, HttpCall call, boolean answer) {
    this.out = out;
    this.call = call;
    this.answer = answer;
  }

  /** Where the body of a request goes. */
  public ObservedOutput(OutputStream out, HttpCall call) {
    this(out, call, false);
  }

  /** Where the body of an answer goes. */
  public static ObservedOutput ofAnswer(OutputStream out, HttpCall call) {
    return new ObservedOutput(out, call, true);
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    passed(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
    passed(bytes, offset, count);
  }

  private void passed(byte[] bytes, int offset, int count) {
    if (answer) {
      call.received(bytes, offset, count);
    } else {
      call.sent(bytes, offset, count);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
