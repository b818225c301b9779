package dev.vagus.benchmarks.overhead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;

/**
 * The measured application: an ordinary user of openai-java that runs blocks of calls on command.
 *
 * <p>Arguments: port of the model, port of the sink, {@code plain} or {@code captured}, and {@code
 * once} or {@code blocks}. With {@code once} it makes one call, prints {@code answered} and ends.
 * With {@code blocks} it reads one command a line: {@code chat MILLIS} and {@code stream MILLIS}
 * print the calls made and the nanoseconds taken; {@code spent} prints the CPU nanoseconds and the
 * bytes allocated since the start; {@code threads} prints CPU by {@link CpuByThread}; {@code held}
 * prints the bytes of the live heap and the names of all threads; end of input ends the process.
 */
public final class App {
  private static final int THREADS = 8;

  private App() {}

  public static void main(String[] args) throws Exception {
    Client client = new Client(Integer.parseInt(args[0]));
    if (args[2].equals("captured")) {
      try (SpanShipper shipper = SpanShipper.start(Integer.parseInt(args[1]))) {
        run(new CapturedCalls(client, shipper), args[3]);
      }
    } else {
      run(Calls.plain(client), args[3]);
    }
    System.exit(0); // the HTTP client of the library keeps threads that would delay the end
  }

  private static void run(Calls calls, String mode) throws Exception {
    if (mode.equals("once")) {
      if (calls.chat() == 0) {
        throw new IllegalStateException("the model's answer is empty");
      }
      System.out.println("answered");
      return;
    }
    try (Blocks blocks = new Blocks(THREADS)) {
      obey(calls, blocks);
    }
  }

  private static void obey(Calls calls, Blocks blocks) throws IOException, InterruptedException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] command = line.split(" ", 2);
      System.out.println(
          switch (command[0].toLowerCase(Locale.ROOT)) {
            case "chat" -> blocks.run(calls::chat, Long.parseLong(command[1]));
            case "stream" -> blocks.run(calls::stream, Long.parseLong(command[1]));
            case "spent" -> Spent.now();
            case "threads" -> CpuByThread.now();
            case "held" -> Held.now();
            default -> throw new IllegalArgumentException("unknown command " + line);
          });
    }
  }
}
