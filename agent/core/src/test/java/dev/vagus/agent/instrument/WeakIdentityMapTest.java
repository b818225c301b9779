package dev.vagus.agent.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class WeakIdentityMapTest {
  private final WeakIdentityMap<String> map = new WeakIdentityMap<>();

  @Test
  void comparesByIdentity() {
    String key = new String("key");
    String equal = new String("key");
    map.put(key, "value");
    assertThat(map.get(key)).isEqualTo("value");
    assertThat(map.get(equal)).isNull();
    map.put(key, "other");
    assertThat(map.remove(equal)).isNull();
    assertThat(map.remove(key)).isEqualTo("other");
    assertThat(map.get(key)).isNull();
  }

  @Test
  void keepsNoKeyAlive() throws Exception {
    WeakReference<Object> key = put();
    long end = System.nanoTime() + 10_000_000_000L;
    while (key.get() != null && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(key.get()).isNull();
  }

  private WeakReference<Object> put() {
    Object key = new Object();
    map.put(key, "value");
    return new WeakReference<>(key);
  }
}
