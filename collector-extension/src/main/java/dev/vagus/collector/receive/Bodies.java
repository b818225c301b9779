package dev.vagus.collector.receive;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Bytes of a request into a message, within limits. */
final class Bodies {
  private Bodies() {}

  /**
   * Undoes a content encoding. Never holds more than the limit, whatever the bytes claim.
   *
   * @throws Refusal when it is unknown, broken or longer than the limit
   */
  static byte[] decoded(byte[] body, String encoding, long limit) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip" -> gunzip(body, limit);
      default ->
          throw Refusal.unsupported("encoding '" + encoding + "' is not supported, use gzip");
    };
  }

  private static byte[] gunzip(byte[] body, long limit) {
    ByteArrayOutputStream plain =
        new ByteArrayOutputStream((int) Math.min(limit, body.length * 4L));
    byte[] buffer = new byte[16384];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), buffer.length)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (plain.size() + n > limit) {
          throw Refusal.tooLarge(limit);
        }
        plain.write(buffer, 0, n);
      }
      return plain.toByteArray();
    } catch (IOException e) {
      throw Refusal.malformed("the body is not gzip: " + e.getMessage());
    }
  }

  static Message protobuf(byte[] body, Message.Builder request) {
    try {
      return request.mergeFrom(body).build();
    } catch (InvalidProtocolBufferException e) {
      throw Refusal.malformed(
          "the body is not a "
              + request.getDescriptorForType().getName()
              + ": "
              + firstSentence(e));
    }
  }

  private static String firstSentence(Exception e) {
    String message = String.valueOf(e.getMessage()).replace('\n', ' ');
    int end = message.indexOf(". ");
    return end < 0 ? message : message.substring(0, end);
  }
}
