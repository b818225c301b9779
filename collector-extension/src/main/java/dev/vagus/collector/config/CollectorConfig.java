package dev.vagus.collector.config;

import dev.vagus.collector.reward.TrackSettings;
import java.util.Map;

/** Everything that can be set. */
public record CollectorConfig(
    ReceiveConfig receive, StoreConfig store, TrackSettings rewards, EmitConfig emit) {

  /**
   * Reads the settings and checks them.
   *
   * @param given values by key, all of them known
   * @throws ConfigurationProblem naming the key
   */
  static CollectorConfig of(Map<String, String> given) {
    Settings settings = new Settings(given);
    CollectorConfig config =
        new CollectorConfig(
            new ReceiveConfig(
                settings.text("receive.host"),
                settings.integer("receive.httpPort"),
                settings.integer("receive.grpcPort"),
                settings.bytes("receive.maxBodyBytes"),
                settings.bytes("receive.maxBodiesBytes")),
            new StoreConfig(
                settings.path("store.path"),
                settings.text("store.memory"),
                settings.bytes("store.queueBytes"),
                settings.duration("store.conversationWindow")),
            settings.tracks(
                "rewards.seconds", "rewards.firstChunkSeconds", "rewards.referenceCost"),
            new EmitConfig(settings.uriOrNull("emit.endpoint")));
    config.receive.validate();
    config.store.validate();
    config.emit.validate();
    return config;
  }
}
