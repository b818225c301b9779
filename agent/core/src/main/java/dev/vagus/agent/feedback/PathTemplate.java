package dev.vagus.agent.feedback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path with variables: {@code /tickets/{ticket}/replies}. {@code *} stands for any one segment, a
 * last {@code **} for any number of them. A slash at the end makes no difference. Immutable.
 */
final class PathTemplate {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_-]*)}");
  private static final Pattern SPECIAL = Pattern.compile("[{}*?#]");

  /** A fixed text, a variable, or with neither any text. */
  private record Segment(@Nullable String text, @Nullable String variable) {}

  private final String source;
  private final List<Segment> segments;
  private final boolean open;

  private PathTemplate(String source, List<Segment> segments, boolean open) {
    this.source = source;
    this.segments = segments;
    this.open = open;
  }

  static PathTemplate parse(String source) throws RuleException {
    if (!source.startsWith("/")) {
      throw new RuleException("path '" + source + "' does not begin with '/'");
    }
    List<String> texts = split(source);
    boolean open = !texts.isEmpty() && texts.get(texts.size() - 1).equals("**");
    if (open) {
      texts = texts.subList(0, texts.size() - 1);
    }
    List<Segment> segments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      Segment segment = segment(source, text);
      if (segment.variable != null && !names.add(segment.variable)) {
        throw new RuleException("path '" + source + "' names '" + segment.variable + "' twice");
      }
      segments.add(segment);
    }
    return new PathTemplate(source, List.copyOf(segments), open);
  }

  private static Segment segment(String source, String text) throws RuleException {
    Matcher variable = VARIABLE.matcher(text);
    if (variable.matches()) {
      return new Segment(null, variable.group(1));
    }
    if (text.equals("*")) {
      return new Segment(null, null);
    }
    if (text.isEmpty()) {
      throw new RuleException("path '" + source + "' has an empty segment");
    }
    if (SPECIAL.matcher(text).find()) {
      throw new RuleException(
          "path '"
              + source
              + "' has '"
              + text
              + "': a segment is a text, {name}, * or, at the end, **");
    }
    return new Segment(text, null);
  }

  /** The names of its variables, in order. */
  List<String> variables() {
    return segments.stream().map(Segment::variable).filter(Objects::nonNull).toList();
  }

  /** The decoded values of the variables; null when the path is another one. */
  @Nullable Map<String, String> match(RequestPath path) {
    List<String> actual = path.segments();
    if (open ? actual.size() < segments.size() : actual.size() != segments.size()) {
      return null;
    }
    for (int i = 0; i < segments.size(); i++) {
      String text = segments.get(i).text;
      if (text != null && !text.equals(actual.get(i))) {
        return null;
      }
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String variable = segments.get(i).variable;
      if (variable != null) {
        variables.put(variable, actual.get(i));
      }
    }
    return variables;
  }

  @Override
  public String toString() {
    return source;
  }

  private static List<String> split(String path) {
    String inner = path.substring(1);
    if (inner.endsWith("/")) {
      inner = inner.substring(0, inner.length() - 1);
    }
    return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
  }

  /** The path of a request, decoded and cut into segments once for all templates. */
  record RequestPath(List<String> segments) {
    /**
     * @param raw as in the request line, without the query, or null; undecodable parts are kept
     */
    static RequestPath of(@Nullable String raw) {
      if (raw == null || !raw.startsWith("/")) {
        return new RequestPath(List.of());
      }
      return new RequestPath(split(raw).stream().map(RequestPath::decode).toList());
    }

    private static String decode(String segment) {
      int parameters = segment.indexOf(';');
      String bare = parameters < 0 ? segment : segment.substring(0, parameters);
      if (bare.indexOf('%') < 0) {
        return bare;
      }
      try {
        return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException malformed) {
        return bare;
      }
    }
  }
}
