import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

final class Callers {
  private Callers() {}

  static Caller make() {
    return new JdkCaller();
  }

  private static final class JdkCaller implements Caller {
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Reply post(String url, String body) throws Exception {
      return reply(client.send(request(url, body), HttpResponse.BodyHandlers.ofInputStream()));
    }

    @Override
    public Future<Reply> postAsync(String url, String body) {
      CompletableFuture<HttpResponse<InputStream>> sent =
          client.sendAsync(request(url, body), HttpResponse.BodyHandlers.ofInputStream());
      CompletableFuture<Reply> reply =
          new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
              return sent.cancel(mayInterrupt) | super.cancel(mayInterrupt);
            }
          };
      sent.whenComplete((response, error) -> {
        if (error != null) {
          reply.completeExceptionally(error);
        } else {
          reply.complete(reply(response));
        }
      });
      return reply;
    }

    private static Reply reply(HttpResponse<InputStream> response) {
      return new Reply(response.statusCode(),
          response.headers().firstValue("content-encoding").orElse(null), response.body());
    }

    private static HttpRequest request(String url, String body) {
      return HttpRequest.newBuilder(URI.create(url))
          .timeout(Duration.ofSeconds(1))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body))
          .build();
    }
  }
}
