import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plays a user over HTTP and prints what comes back. */
final class Browser {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  Browser(int port) {
    url = "http://127.0.0.1:" + port;
  }

  void call(String method, String path, String body) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-Agent", "kim")
                .header("Cookie", "other=1; sid=s-7")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    System.out.println(
        method + " " + path + " -> " + response.statusCode() + " " + response.body().strip());
  }
}
