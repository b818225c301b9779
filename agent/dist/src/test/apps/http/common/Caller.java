import java.io.InputStream;
import java.util.concurrent.Future;

/** One HTTP client. */
interface Caller {
  /** Sends a request and waits until the answer begins. */
  Reply post(String url, String body) throws Exception;

  /** The same without waiting; cancelling the future cancels the request. */
  Future<Reply> postAsync(String url, String body);

  record Reply(int status, String encoding, InputStream body) {}
}
