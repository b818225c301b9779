package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.HttpCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** Where the body of a request goes, seen on its way. */
final class SentChannel implements DataStreamChannel {
  private final DataStreamChannel channel;
  private final HttpCall call;

  SentChannel(DataStreamChannel channel, HttpCall call) {
    this.channel = channel;
    this.call = call;
  }

  @Override
  public void requestOutput() {
    channel.requestOutput();
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    ByteBuffer all = bytes.duplicate();
    int written = channel.write(bytes);
    if (written > 0) {
      all.limit(all.position() + written);
      call.sent(all);
    }
    return written;
  }

  @Override
  public void endStream() throws IOException {
    channel.endStream();
  }

  @Override
  public void endStream(List<? extends Header> trailers) throws IOException {
    channel.endStream(trailers);
  }
}
