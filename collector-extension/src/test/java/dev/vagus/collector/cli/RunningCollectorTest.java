package dev.vagus.collector.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import dev.vagus.collector.dataset.SampleTrajectories;
import dev.vagus.collector.dataset.TrajectoryLines;
import dev.vagus.collector.model.Trajectory;
import dev.vagus.collector.pipeline.TrajectorySource;
import dev.vagus.collector.web.TrajectoryFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and the server of an export from a running collector, over a real connection. */
class RunningCollectorTest {
  private @Nullable Server server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop().join();
    }
  }

  @Test
  void everythingComesAcross() throws IOException {
    List<Trajectory> sent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sent.addAll(SampleTrajectories.all());
    }
    URI url = serve(new TrajectoryFeed(() -> source(sent)));
    assertThat(RunningCollector.answers(url)).isTrue();
    assertThat(read(url)).isEqualTo(sent);
  }

  @Test
  void anAnswerThatIsCutOffIsNotTakenForAllOfIt() throws IOException {
    TrajectorySource broken =
        reader -> {
          source(SampleTrajectories.all()).read(reader);
          throw new IOException("disk on fire");
        };
    URI url = serve(new TrajectoryFeed(() -> broken));
    assertThatThrownBy(() -> read(url)).isInstanceOf(IOException.class);
    stop();
    String half = TrajectoryLines.first(17, 4) + "\n";
    URI other = serve((ctx, req) -> HttpResponse.of(MediaType.PLAIN_TEXT_UTF_8, half));
    assertThatThrownBy(() -> read(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("stopped sending in the middle");
  }

  @Test
  void whereNothingListensItSaysSo() throws IOException {
    URI url = serve(new TrajectoryFeed(() -> source(List.of())));
    stop();
    assertThat(RunningCollector.answers(url)).isFalse();
    assertThatThrownBy(() -> read(url))
        .hasMessage("no collector answers at " + url + "; is it running?");
    assertThatThrownBy(() -> RunningCollector.at(URI.create("localhost:4318")))
        .hasMessageContaining("write http://host:4318");
  }

  @Test
  void anAnswerOfSomethingElseIsShown() {
    URI url = serve((ctx, req) -> HttpResponse.of(404));
    assertThat(RunningCollector.answers(url)).isFalse();
    assertThatThrownBy(() -> read(url)).hasMessageContaining(url + " answered 404");
  }

  private URI serve(HttpService service) {
    Server started =
        Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service("/v1/trajectories", service)
            .build();
    started.start().join();
    server = started;
    return URI.create("http://127.0.0.1:" + started.activeLocalPort());
  }

  private static List<Trajectory> read(URI url) throws IOException {
    List<Trajectory> all = new ArrayList<>();
    RunningCollector.at(url)
        .read(
            new TrajectorySource.Reader() {
              @Override
              public void cut(long logPosition, long episodes) {
                assertThat(logPosition).isEqualTo(17);
              }

              @Override
              public void next(Trajectory trajectory) {
                all.add(trajectory);
              }
            });
    return all;
  }

  private static TrajectorySource source(List<Trajectory> trajectories) {
    return reader -> {
      reader.cut(17, trajectories.size());
      for (Trajectory trajectory : trajectories) {
        reader.next(trajectory);
      }
    };
  }
}
