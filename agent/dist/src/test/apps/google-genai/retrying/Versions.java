import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;

/** What the library can do since it retries. */
final class Versions {
  private Versions() {}

  static HttpOptions.Builder retrying(HttpOptions.Builder options, int attempts) {
    return options.retryOptions(
        HttpRetryOptions.builder().attempts(attempts).initialDelay(0.01).maxDelay(0.02).build());
  }
}
