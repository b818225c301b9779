package dev.vagus.benchmarks.overhead;

/**
 * One block of calls.
 *
 * @param calls calls made
 * @param nanos time they took
 * @param cpuNanos CPU of the whole process from the start of this block to the start of its next
 *     one, so that what an agent does later is counted
 * @param allocated bytes allocated by all threads in the same span of time
 */
record Block(long calls, long nanos, long cpuNanos, long allocated) {
  double perSecond() {
    return calls * 1e9 / nanos;
  }

  double cpuMicrosPerCall() {
    return cpuNanos / 1e3 / calls;
  }

  double allocatedPerCall() {
    return (double) allocated / calls;
  }
}
