package dev.vagus.agent.instrument.http.okhttp;

import okhttp3.RequestBody;

/** Members that old versions of the library lack. */
final class LaterMembers {
  private static volatile boolean absent;

  private LaterMembers() {}

  /** Whether a body may be written only once. Bodies of versions before 3.14 never say so. */
  static boolean writesOnce(RequestBody body) {
    if (absent) {
      return false;
    }
    try {
      return body.isOneShot() || body.isDuplex();
    } catch (LinkageError old) {
      absent = true;
      return false;
    }
  }
}
