import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

@SuppressWarnings("deprecation")
final class Callers {
  private Callers() {}

  static Caller make() {
    return new OkCaller();
  }

  private static final class OkCaller implements Caller {
    private final OkHttpClient client = new OkHttpClient.Builder().readTimeout(1, TimeUnit.SECONDS).build();

    @Override
    public Reply post(String url, String body) throws Exception {
      return reply(call(url, body).execute());
    }

    @Override
    public Future<Reply> postAsync(String url, String body) {
      Call call = call(url, body);
      CompletableFuture<Reply> reply =
          new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
              call.cancel();
              return super.cancel(mayInterrupt);
            }
          };
      call.enqueue(new Callback() {
        @Override
        public void onFailure(Call failed, IOException error) {
          reply.completeExceptionally(error);
        }

        @Override
        public void onResponse(Call answered, Response response) {
          reply.complete(reply(response));
        }
      });
      return reply;
    }

    private static Reply reply(Response response) {
      return new Reply(response.code(), response.header("Content-Encoding"), response.body().byteStream());
    }

    private Call call(String url, String body) {
      return client.newCall(new Request.Builder().url(url)
          .post(RequestBody.create(MediaType.parse("application/json"), body)).build());
    }
  }
}
