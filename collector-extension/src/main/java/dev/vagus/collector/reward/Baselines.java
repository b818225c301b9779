package dev.vagus.collector.reward;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** References that relative tracks compare with; null while too little has been seen. */
public interface Baselines {
  /** Median cost of an inference of this operation, same currency. */
  @Nullable BigDecimal medianCost(String operation, String currency);

  /** Median duration in seconds of an inference of this operation. */
  @Nullable Double medianSeconds(String operation);
}
