package dev.vagus.agent.instrument;

import dev.vagus.agent.content.MessageWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Images, sounds and files of a prompt: what they are and how large, never their bytes. */
public final class Media {
  private Media() {}

  /** What kind of thing a media type stands for: image, audio, video or document. */
  public static String modality(@Nullable String mimeType) {
    if (mimeType == null) {
      return "document";
    }
    int slash = mimeType.indexOf('/');
    String kind = slash < 0 ? "" : mimeType.substring(0, slash).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "image", "audio", "video" -> kind;
      default -> "document";
    };
  }

  /** Something sent inline as base64; null is empty. */
  public static void base64(
      MessageWriter out, String modality, @Nullable String mimeType, @Nullable String data) {
    out.blob(modality, mimeType, data == null ? 0 : decodedLength(data));
  }

  /** Number of bytes that base64 text stands for. */
  private static long decodedLength(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    return end * 3L / 4;
  }
}
