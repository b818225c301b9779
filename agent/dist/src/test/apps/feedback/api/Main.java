import dev.vagus.api.Feedback;
import dev.vagus.api.InferenceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says through the API what users did, from several threads. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Feedback.forResponse("chatcmpl-early").by("ada").rate(4, 1, 5);
    Feedback.forCurrent().reject();
    Feedback.bind("draft", "before any call");

    Model model = new Model(args[0]);
    System.out.println(model.answer("What?"));
    Feedback.bind("draft", "17");
    Feedback.forCurrent().accept();
    String kept = Feedback.current().map(InferenceRef::toString).orElse("");

    Thread later =
        new Thread(
            () -> {
              Feedback.forCurrent().reject();
              InferenceRef.parse(kept).map(Feedback::forInference).ifPresent(Feedback::thumbsUp);
              Feedback.forKey("draft", "17").by("kim").edit("Ask ada@example.org, please.");
              Feedback.forConversation("c-1").outcome("resolved", 1);
            });
    later.start();
    later.join();

    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "load-" + i;
      threads.add(
          new Thread(
              () -> {
                for (int j = 0; j < 50; j++) {
                  Feedback.forKey("load", name).withId(name + "-" + j).copy();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    Feedback.forResponse("chatcmpl-1").partialAccept(0.25);
    Feedback.forResponse("chatcmpl-1").survival(7);
    Feedback.forResponse("chatcmpl-1").at(Instant.parse("2026-01-02T03:04:05Z")).comment("Nice");
    Feedback.forResponse("chatcmpl-1").retract();
    System.out.println("done");
    System.exit(0);
  }
}
