package dev.vagus.agent.feedback;

import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.telemetry.LogEvents;
import org.jspecify.annotations.Nullable;

/**
 * The room's parts as woven code finds them: the rules in force and where feedback goes. Without
 * {@link #install} nothing is heard.
 */
public final class Acceptance {
  private static volatile @Nullable Acceptance installed;

  private final Rules rules;
  private final Intake intake;

  private Acceptance(Rules rules, Intake intake) {
    this.rules = rules;
    this.intake = intake;
  }

  /** Hears the application from now on, according to {@code rules}. Replaces what was before. */
  public static RuleReport install(Rules rules, ContentCapture content, LogEvents events) {
    Intake intake = new Intake(content, events);
    installed = new Acceptance(rules, intake);
    return new RuleReport(rules, intake);
  }

  static @Nullable Acceptance installed() {
    return installed;
  }

  /** Hears nothing any more. */
  static void uninstall() {
    installed = null;
  }

  Rules rules() {
    return rules;
  }

  Intake intake() {
    return intake;
  }
}
