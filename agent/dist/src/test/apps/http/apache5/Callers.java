import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

@SuppressWarnings("deprecation")
final class Callers {
  private Callers() {}

  static Caller make() {
    return new ApacheCaller();
  }

  private static final class ApacheCaller implements Caller {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(100)
                    .setMaxConnPerRoute(100)
                    .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(Timeout.ofSeconds(1)).build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(1)).build())
            .disableAutomaticRetries()
            .build();

    @Override
    public Reply post(String url, String body) throws Exception {
      return send(request(url, body));
    }

    private Reply send(HttpPost request) throws Exception {
      CloseableHttpResponse response = client.execute(request);
      if (!(request.getEntity() instanceof StringEntity)) {
        System.out.println("another entity");
      }
      return new Reply(response.getCode(), null, response.getEntity().getContent());
    }

    private static HttpPost request(String url, String body) {
      HttpPost request = new HttpPost(url);
      request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
      return request;
    }

    @Override
    public Future<Reply> postAsync(String url, String body) {
      HttpPost request = request(url, body);
      FutureTask<Reply> task =
          new FutureTask<>(() -> send(request)) {
            @Override
            public boolean cancel(boolean mayInterrupt) {
              request.cancel();
              return super.cancel(mayInterrupt);
            }
          };
      threads.execute(task);
      return task;
    }
  }
}
