package dev.vagus.benchmarks.overhead;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What this process used since its start: CPU of all its threads, bytes allocated by them. */
final class Spent {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Spent() {}

  /** {@code cpuNanoseconds allocatedBytes}; the bytes are 0 before JDK 21, which cannot tell. */
  static String now() {
    return PROCESS.getProcessCpuTime() + " " + allocated();
  }

  private static long allocated() {
    try {
      // Of ended threads too; the method that would say so is younger than our oldest JDK.
      Object bytes =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "TotalThreadAllocatedBytes");
      return (Long) bytes;
    } catch (JMException e) {
      return 0;
    }
  }
}
