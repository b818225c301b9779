package dev.vagus.agent.instrument.openai;

import dev.vagus.agent.content.MessageWriter;
import org.jspecify.annotations.Nullable;

/** Images, sounds and files of a prompt: what they are and how large, never their bytes. */
final class Media {
  private Media() {}

  /** Something at a URL; a {@code data:} URL carries it inline. */
  static void url(MessageWriter out, String modality, @Nullable String url) {
    if (url == null) {
      return;
    }
    if (!url.startsWith("data:")) {
      out.uri(modality, null, url);
      return;
    }
    int comma = url.indexOf(',');
    int typeEnd = url.indexOf(';');
    if (typeEnd < 0 || typeEnd > comma) {
      typeEnd = comma;
    }
    String mimeType = typeEnd > "data:".length() ? url.substring("data:".length(), typeEnd) : null;
    out.blob(modality, mimeType, decodedLength(url, comma + 1));
  }

  static void base64(
      MessageWriter out, String modality, @Nullable String mimeType, @Nullable String data) {
    if (data != null && data.startsWith("data:")) {
      url(out, modality, data);
    } else {
      out.blob(modality, mimeType, data == null ? 0 : decodedLength(data, 0));
    }
  }

  /** A file that the provider keeps, or one that is sent inline. */
  static void file(MessageWriter out, @Nullable String id, @Nullable String data) {
    if (id != null) {
      out.file("document", null, id);
    } else {
      base64(out, "document", null, data);
    }
  }

  /** Number of bytes that the base64 text from {@code start} on stands for. */
  private static long decodedLength(String text, int start) {
    int end = text.length();
    while (end > start && text.charAt(end - 1) == '=') {
      end--;
    }
    return (end - start) * 3L / 4;
  }
}
