import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class Callers {
  private Callers() {}

  static Caller make() {
    return new UrlCaller();
  }

  private static final class UrlCaller implements Caller {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public Reply post(String url, String body) throws Exception {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setDoOutput(true);
      connection.setReadTimeout(1000);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
      if (status < 400 && in != connection.getInputStream()) {
        System.out.println("another stream");
      }
      return new Reply(status, connection.getContentEncoding(), in);
    }

    @Override
    public Future<Reply> postAsync(String url, String body) {
      return threads.submit(() -> post(url, body));
    }
  }
}
