import com.google.genai.types.HttpOptions;

/** What the library can do before it retries. */
final class Versions {
  private Versions() {}

  static HttpOptions.Builder retrying(HttpOptions.Builder options, int attempts) {
    return options;
  }
}
