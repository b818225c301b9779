package dev.vagus.agent.command;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one command and ends with 0 when it did what was asked, 1 when not, 2 for a wrong call. */
public final class Main {
  private static final String USAGE =
      """
      java -jar vagus-agent.jar list                         Java processes, and which are watched
      java -jar vagus-agent.jar attach PID [name=value ...]  watches a running one, with these settings
      java -jar vagus-agent.jar diagnose PID|URL             tells what the agent sees, and what not
      To watch from the start: java -javaagent:vagus-agent.jar[=name=value,...] ...""";

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    String verb = arguments.length == 0 ? "" : arguments[0];
    String what = arguments.length > 1 ? arguments[1] : null;
    try {
      if (verb.equals("list") && what == null) {
        RunningApps.lines(jar()).forEach(System.out::println);
      } else if (verb.equals("attach") && what != null) {
        attach(Target.of(what), List.of(arguments).subList(2, arguments.length));
      } else if (verb.equals("diagnose") && what != null && arguments.length == 2) {
        if (isUrl(what)) {
          System.out.println(Endpoint.get(what));
        } else {
          diagnose(Target.of(what));
        }
      } else {
        System.err.println(USAGE);
        return 2;
      }
      return 0;
    } catch (Refusal refusal) {
      System.err.println("vagus: " + refusal.getMessage());
      return 1;
    }
  }

  private static void attach(Target target, List<String> settings) throws Refusal {
    for (String setting : settings) {
      if (setting.indexOf('=') < 1 || setting.indexOf('\n') >= 0) {
        throw new Refusal(
            "'" + setting + "' is no setting; write name=value, as otlp.endpoint=URL");
      }
    }
    AttachModule.demand();
    Attachment attachment = new Attachment(target, jar());
    String report = attachment.load("attach", settings);
    int end = report.indexOf('\n');
    System.out.println(end < 0 ? report : report.substring(0, end));
    System.out.println("`diagnose " + target.pid() + "` tells what it sees");
    warn(attachment);
  }

  private static void diagnose(Target target) throws Refusal {
    AttachModule.demand();
    Attachment attachment = new Attachment(target, jar());
    System.out.println(attachment.load("diagnose", List.of()));
    warn(attachment);
  }

  private static void warn(Attachment attachment) {
    String warning = attachment.warning();
    if (warning != null) {
      System.err.println("vagus: " + warning);
    }
  }

  private static boolean isUrl(@Nullable String what) {
    return what != null && what.contains("://");
  }

  private static File jar() {
    try {
      return new File(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
