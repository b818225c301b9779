package dev.vagus.collector.reward;

import dev.vagus.collector.model.Feedback;
import org.jspecify.annotations.Nullable;

/** Puts the number of a feedback on [-1, 1]; null where its scale is not known. */
final class Scale {
  private Scale() {}

  /** Linear from {@code min} to {@code max}, which must both be declared. */
  static @Nullable Double declared(Feedback feedback) {
    return linear(feedback.value(), feedback.min(), feedback.max());
  }

  /** A share of a whole: 0 to 1 unless another scale is declared. */
  static @Nullable Double share(Feedback feedback) {
    boolean silent = feedback.min() == null && feedback.max() == null;
    return silent ? linear(feedback.value(), 0.0, 1.0) : declared(feedback);
  }

  /** On the declared scale, else only the two values that can mean nothing but no and yes. */
  static @Nullable Double outcome(Feedback feedback) {
    Double value = feedback.value();
    boolean silent = feedback.min() == null && feedback.max() == null;
    if (silent && value != null && (value == 0 || value == 1)) {
      return 2 * value - 1;
    }
    return declared(feedback);
  }

  private static @Nullable Double linear(
      @Nullable Double value, @Nullable Double min, @Nullable Double max) {
    if (value == null || min == null || max == null) {
      return null;
    }
    if (!Double.isFinite(value) || !Double.isFinite(max - min) || min >= max) {
      return null;
    }
    double share = (value - min) / (max - min);
    return 2 * Math.max(0, Math.min(1, share)) - 1;
  }
}
