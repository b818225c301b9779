package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.util.List;

/** Milliseconds from the launch of a fresh JVM to its first answer. */
final class FirstAnswers {
  private final PerFlavour<double[]> millis;

  private FirstAnswers(PerFlavour<double[]> millis) {
    this.millis = millis;
  }

  static FirstAnswers measure(Stage stage, List<Flavour> flavours, int starts) throws IOException {
    PerFlavour<double[]> millis = PerFlavour.of(flavours, flavour -> new double[starts]);
    for (int i = -1; i < starts; i++) { // the first of each only warms the disk cache
      for (Flavour flavour : flavours) {
        double taken = start(stage, flavour);
        if (i >= 0) {
          millis.get(flavour)[i] = taken;
        }
      }
      Progress.show("starts", i + 1, starts);
    }
    return new FirstAnswers(millis);
  }

  private static double start(Stage stage, Flavour flavour) throws IOException {
    long launched = System.nanoTime();
    try (ForkedJvm app = stage.app(flavour, "once")) {
      String answer = app.answer();
      double taken = (System.nanoTime() - launched) / 1e6;
      if (!answer.equals("answered")) {
        throw new IOException("the application said: " + answer);
      }
      return taken;
    }
  }

  Spread of(Flavour flavour) {
    return Spread.of(millis.get(flavour));
  }

  /** Minus the start without an agent in the same round. */
  Spread added(Flavour flavour) {
    double[] ours = millis.get(flavour);
    double[] none = millis.get(Flavour.NONE);
    double[] values = new double[ours.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ours[i] - none[i];
    }
    return Spread.of(values);
  }
}
