package dev.vagus.benchmarks.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that holds the model server and one sink per measured flavour. It prints its ports,
 * model first, then answers each line on standard input with {@code spans logRecords bytes} of the
 * sink with that number; it ends when standard input does.
 */
public final class StandIn {
  private StandIn() {}

  /** {@code args[0]} is the number of sinks. */
  public static void main(String[] args) throws IOException {
    StringBuilder ports = new StringBuilder();
    ports.append(CheapHttpServer.start("model", new ModelServer()).port());
    List<OtlpCounter> sinks = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      OtlpCounter sink = new OtlpCounter();
      sinks.add(sink);
      ports.append(' ').append(CheapHttpServer.start("sink-" + i, sink).port());
    }
    System.out.println(ports);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      OtlpCounter sink = sinks.get(Integer.parseInt(line));
      System.out.println(sink.spans() + " " + sink.logRecords() + " " + sink.bytes());
    }
  }
}
