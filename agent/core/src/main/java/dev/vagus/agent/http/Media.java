package dev.vagus.agent.http;

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
    int semicolon = url.indexOf(';');
    int end = semicolon < 0 || semicolon > comma ? comma : semicolon;
    String mimeType = end > "data:".length() ? url.substring("data:".length(), end) : null;
    out.blob(modality, mimeType, decodedLength(url, comma + 1));
  }

  /** Something inline; nothing when there is none. */
  static void base64(
      MessageWriter out, String modality, @Nullable String mimeType, @Nullable String data) {
    if (data != null && data.startsWith("data:")) {
      url(out, modality, data);
    } else if (data != null) {
      out.blob(modality, mimeType, decodedLength(data, 0));
    }
  }

  /** {@code image}, {@code audio}, {@code video}, or {@code document} for all else. */
  static String modality(@Nullable String mimeType) {
    if (mimeType != null) {
      for (String modality : new String[] {"image", "audio", "video"}) {
        if (mimeType.startsWith(modality)) {
          return modality;
        }
      }
    }
    return "document";
  }

  private static long decodedLength(String text, int start) {
    int end = text.length();
    while (end > start && text.charAt(end - 1) == '=') {
      end--;
    }
    return (end - start) * 3L / 4;
  }
}
