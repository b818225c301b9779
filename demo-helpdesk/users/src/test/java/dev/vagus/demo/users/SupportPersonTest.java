package dev.vagus.demo.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SupportPersonTest {
  private static final Ticket TICKET =
      new Ticket("Ada Ito", "Return of a tent", "How?", "30 days", "You have 30 days.");
  private static final String GOOD =
      "Dear Ada,\n\nThank you for writing to us. I am sorry for the trouble and will gladly help."
          + " Unused goods can be returned within 30 days, the refund takes 5 working days after"
          + " arrival. Please tell me if you need anything else.\n\nKind regards,\nyour support team";
  private static final String BAD =
      "Hi,\n\nI have looked into what you describe. It depends on several things, which we would"
          + " have to examine first. Do write again if a question remains.";

  private static Map<Reaction, Integer> reactions(String draft, int attempt) {
    Map<Reaction, Integer> counts = new EnumMap<>(Reaction.class);
    for (int i = 0; i < 2000; i++) {
      SupportPerson person = new SupportPerson("kim", new SplittableRandom(i));
      counts.merge(person.judge(TICKET, draft, attempt), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void seesQuality() {
    assertThat(SupportPerson.quality(TICKET, GOOD)).isCloseTo(1, within(1e-9));
    assertThat(SupportPerson.quality(TICKET, BAD)).isLessThan(0.2);
  }

  @Test
  void sendsTheGoodAndRefusesTheBad() {
    assertThat(reactions(GOOD, 0).get(Reaction.SEND)).isGreaterThan(1200);
    assertThat(reactions(GOOD, 0)).doesNotContainKeys(Reaction.DISCARD, Reaction.REGENERATE);
    assertThat(reactions(BAD, 0)).doesNotContainKey(Reaction.SEND);
    assertThat(reactions(BAD, 0).get(Reaction.REGENERATE)).isGreaterThan(600);
    assertThat(reactions(BAD, 2)).doesNotContainKey(Reaction.REGENERATE);
  }

  @Test
  void neverReactsToSomeWhateverTheQuality() {
    assertThat(reactions(GOOD, 0).get(Reaction.IGNORE)).isBetween(180, 300);
    assertThat(reactions(BAD, 0).get(Reaction.IGNORE)).isBetween(180, 300);
  }

  @Test
  void repairsWhatIsMissing() {
    String edited = new SupportPerson("kim", new SplittableRandom(1)).edit(TICKET, BAD);

    assertThat(edited).startsWith("Dear Ada,").contains("30 days").endsWith("Best regards,\nkim");
    assertThat(Words.kept(BAD, edited)).isBetween(0.3, 0.98);
  }

  @Test
  void changesWordsWheneverItEdits() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String edited = new SupportPerson("kim", new SplittableRandom(i)).edit(TICKET, GOOD);
      assertThat(Words.of(edited)).isNotEqualTo(Words.of(GOOD));
      texts.add(edited);
    }
    assertThat(texts).hasSizeGreaterThan(3);
  }

  @Test
  void countsWordsThatStayInOrder() {
    assertThat(Words.kept("a b c d", "a b c d")).isEqualTo(1);
    assertThat(Words.kept("a b c d", "x a, c! d y")).isEqualTo(0.75);
    assertThat(Words.kept("a b c d", "d c b a")).isEqualTo(0.25);
    assertThat(Words.kept("a b", "")).isZero();
  }
}
