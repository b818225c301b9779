package dev.vagus.collector.dataset;

import dev.vagus.collector.stats.StableSplit;

/**
 * Which part of a dataset an episode belongs to: always the same one, whatever else is exported.
 *
 * @param salt another salt gives another split
 * @param validationShare part of the episodes that is not trained on, in [0, 1)
 */
public record Split(String salt, double validationShare) {
  /** Nine of ten episodes to train on. */
  public static final Split DEFAULT = new Split("", 0.1);

  /** Name of the part to train on. */
  public static final String TRAIN = "train";

  /** Name of the part to validate with. */
  public static final String VALIDATION = "validation";

  public Split {
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "share for validation must be at least 0 and less than 1, is " + validationShare);
    }
  }

  String of(String episodeId) {
    long trained = Math.round((1 - validationShare) * StableSplit.BUCKETS);
    return StableSplit.bucket(salt, episodeId) < trained ? TRAIN : VALIDATION;
  }

  /** One sentence for people. */
  String rule() {
    return "By episode: first 8 bytes of SHA-256(salt + episode id) as an unsigned big-endian number"
        + " modulo "
        + StableSplit.BUCKETS
        + "; below "
        + Math.round((1 - validationShare) * StableSplit.BUCKETS)
        + " is train.";
  }
}
