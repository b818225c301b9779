import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prints a streamed answer. */
class Printer implements StreamingChatResponseHandler {
  final CountDownLatch done = new CountDownLatch(1);
  private final boolean prints;

  Printer() {
    this(true);
  }

  Printer(boolean prints) {
    this.prints = prints;
  }

  @Override
  public void onPartialResponse(String piece) {
    print("chunk " + (piece.length() > 100 ? "of " + piece.length() : piece));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (prints) {
      ChatScenarios.print(response);
    }
    done.countDown();
  }

  @Override
  public void onError(Throwable error) {
    if (prints) {
      Main.print("error", error);
    }
    done.countDown();
  }

  private void print(String line) {
    if (prints) {
      System.out.println(line);
    }
  }

  void await() {
    try {
      if (!done.await(30, TimeUnit.SECONDS)) {
        System.out.println("never done");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
