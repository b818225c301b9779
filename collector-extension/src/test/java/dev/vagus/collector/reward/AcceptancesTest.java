package dev.vagus.collector.reward;

import static dev.vagus.collector.model.FeedbackAction.ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.COPY;
import static dev.vagus.collector.model.FeedbackAction.EDIT;
import static dev.vagus.collector.model.FeedbackAction.PARTIAL_ACCEPT;
import static dev.vagus.collector.model.FeedbackAction.REGENERATE;
import static dev.vagus.collector.model.FeedbackAction.REJECT;
import static dev.vagus.collector.model.FeedbackAction.RETRACT;
import static dev.vagus.collector.model.FeedbackAction.THUMBS_UP;
import static dev.vagus.collector.model.SampleEpisode.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.collector.model.Acceptance;
import dev.vagus.collector.model.SampleEpisode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
  @Test
  void eachDecisionSaysWhatBecameOfTheOutput() {
    List<Acceptance> acceptances =
        Acceptances.of(
            new SampleEpisode()
                .answer("one two three four")
                .answer("one two three four")
                .answer("one two three four")
                .answer("one two three four")
                .answer("one two three four")
                .answer("one two three four")
                .feedback(0, ACCEPT)
                .text(1, EDIT, "one two five four")
                .text(2, EDIT, "one  two three four\n")
                .feedback(3, REJECT)
                .feedback(4, REGENERATE)
                .value(5, PARTIAL_ACCEPT, 0.4, null, null)
                .build());
    assertThat(acceptances)
        .containsExactly(
            new Acceptance(key(0), ACCEPT, "f0", 1.0),
            new Acceptance(key(1), EDIT, "f1", 0.75),
            new Acceptance(key(2), ACCEPT, "f2", 1.0),
            new Acceptance(key(3), REJECT, "f3", null),
            new Acceptance(key(4), REGENERATE, "f4", null),
            new Acceptance(key(5), PARTIAL_ACCEPT, "f5", 0.4));
    assertThat(acceptances)
        .extracting(Acceptance::accepted)
        .containsExactly(true, true, true, false, false, true);
  }

  @Test
  void placeholdersAreTheSameWhateverTheirNumber() {
    assertThat(
            Acceptances.of(
                new SampleEpisode()
                    .answer("Write to [EMAIL_2] or call [PHONE_1].")
                    .text(0, EDIT, "Write to [EMAIL_1] or call [PHONE_1].")
                    .build()))
        .containsExactly(new Acceptance(key(0), ACCEPT, "f0", 1.0));
  }

  @Test
  void theLastUserWhoDecidedCounts() {
    assertThat(
            Acceptances.of(
                new SampleEpisode()
                    .answer("a")
                    .feedback(0, ACCEPT)
                    .feedback(0, REJECT, null, null, null, null, null, "user-2")
                    .build()))
        .containsExactly(new Acceptance(key(0), REJECT, "f1", null));
  }

  @Test
  void otherFeedbackDecidesNothing() {
    assertThat(
            Acceptances.of(
                new SampleEpisode()
                    .answer("a")
                    .answer("b")
                    .feedback(0, THUMBS_UP)
                    .feedback(0, COPY)
                    .feedback(1, ACCEPT)
                    .feedback(1, RETRACT)
                    .feedback(null, ACCEPT)
                    .build()))
        .isEmpty();
  }
}
