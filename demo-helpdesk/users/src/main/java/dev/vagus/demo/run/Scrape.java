package dev.vagus.demo.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reading of a page in Prometheus' text format.
 *
 * @param samples in the order of the page
 */
public record Scrape(List<Sample> samples) {
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})?\\s+(\\S+)(?:\\s+-?\\d+)?");
  private static final Pattern LABEL =
      Pattern.compile("\\G,?\\s*([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"\\s*,?");

  /** One series and its value. */
  public record Sample(String name, Map<String, String> labels, double value) {
    boolean has(String... namesAndValues) {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        if (!namesAndValues[i + 1].equals(labels.get(namesAndValues[i]))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException when a line is neither a comment nor a sample
   */
  public static Scrape of(String page) {
    List<Sample> samples = new ArrayList<>();
    for (String line : page.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher sample = SAMPLE.matcher(line.strip());
      if (!sample.matches()) {
        throw new IllegalArgumentException("no sample: " + line);
      }
      String labels = sample.group(2) == null ? "" : sample.group(2);
      samples.add(new Sample(sample.group(1), labels(labels), number(sample.group(3))));
    }
    return new Scrape(samples);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int end = 0;
    while (label.find()) {
      String value = label.group(2).replace("\\n", "\n").replace("\\\"", "\"");
      labels.put(label.group(1), value.replace("\\\\", "\\"));
      end = label.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("no labels: " + text);
    }
    return labels;
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** Series of that name that have all the labels, given as name, value, name, value. */
  List<Sample> all(String name, String... labels) {
    return samples.stream().filter(s -> s.name().equals(name) && s.has(labels)).toList();
  }

  /** Their sum; 0 when there is none. */
  double sum(String name, String... labels) {
    return all(name, labels).stream().mapToDouble(Sample::value).sum();
  }

  /** Mean of a gauge of means, weighed by what each is the mean of; NaN when there is none. */
  double mean(String name, String weight, String... labels) {
    double sum = 0;
    double weights = 0;
    for (Sample sample : all(name, labels)) {
      for (Sample of : all(weight)) {
        if (of.labels().equals(sample.labels())) {
          sum += sample.value() * of.value();
          weights += of.value();
        }
      }
    }
    return sum / weights;
  }

  /** Values of a label over all series of that name, sorted. */
  List<String> values(String name, String label) {
    TreeSet<String> values = new TreeSet<>();
    for (Sample sample : all(name)) {
      String value = sample.labels().get(label);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }
}
