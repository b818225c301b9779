/**
 * Belongs here: a stand-in for a model provider that speaks the OpenAI protocol, so that the demo
 * needs no network and no key.
 *
 * <p>Never here: anything that knows who calls it or what becomes of the answers.
 */
@NullMarked
package dev.vagus.demo.model;

import org.jspecify.annotations.NullMarked;
