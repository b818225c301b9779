/**
 * Belongs here: benchmarks of the agent's room of this name, which need its package-private types.
 *
 * <p>Never here: anything that is not a benchmark.
 */
package dev.vagus.agent.instrument.openai;
