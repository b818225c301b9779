package dev.vagus.agent.content;

/**
 * Where text is cut.
 *
 * @param partCharacters longest text of one part, in characters of the original
 * @param attributeCharacters length from which on a list of messages takes no more text
 */
public record ContentLimits(int partCharacters, int attributeCharacters) {
  public static final ContentLimits DEFAULT = new ContentLimits(32 * 1024, 128 * 1024);
}
