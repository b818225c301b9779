package dev.vagus.collector.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableSplitTest {
  @ParameterizedTest
  @CsvSource({"abc, 74", "'', 1652", "conv-1, 2594", "conv-2, 8011", "conv-3, 1876"})
  void bucketsFollowTheDigest(String id, int bucket) {
    assertThat(StableSplit.bucket("", id)).isEqualTo(bucket);
    if (id.length() > 1) {
      assertThat(StableSplit.bucket(id.substring(0, 1), id.substring(1))).isEqualTo(bucket);
    }
  }
}
