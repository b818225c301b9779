package dev.vagus.demo.users;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Support staff who work through a pile of tickets, several at a time. */
public final class Users {
  private static final List<String> STAFF =
      List.of("kim", "lee", "mara", "nils", "oya", "pat", "rui", "sam");

  private final HelpDeskClient desk;
  private final long seed;
  private final UsersTally tally = new UsersTally();

  /**
   * @param url where the help desk is, without a slash at the end
   * @param seed the same seed gives the same tickets and, for the same drafts, the same reactions
   */
  public Users(String url, long seed) {
    this.desk = new HelpDeskClient(url);
    this.seed = seed;
  }

  public UsersTally tally() {
    return tally;
  }

  /**
   * Plays so many conversations, eight at a time.
   *
   * @param oneDone runs after each conversation, on any thread
   * @throws IOException when the help desk refuses something; the rest is not played
   */
  public void play(int conversations, Runnable oneDone) throws IOException, InterruptedException {
    TicketBook book = new TicketBook(seed);
    ExecutorService workers = Executors.newFixedThreadPool(STAFF.size());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < conversations; i++) {
        int number = i;
        all.add(
            workers.submit(
                () -> {
                  converse(book.ticket(number), person(number));
                  oneDone.run();
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private SupportPerson person(int number) {
    String name = STAFF.get(number % STAFF.size());
    return new SupportPerson(name, new SplittableRandom(seed * 7_919 + number));
  }

  private void converse(Ticket ticket, SupportPerson person)
      throws IOException, InterruptedException {
    String agent = person.name();
    String id = desk.open(agent, ticket);
    Draft draft = desk.draft(agent, id);
    tally.countConversation();
    for (int attempt = 0; ; attempt++) {
      Reaction reaction = person.judge(ticket, draft.text(), attempt);
      String text = draft.text();
      Draft next = null;
      switch (reaction) {
        case SEND -> desk.send(agent, id, draft, text);
        case EDIT -> {
          text = person.edit(ticket, text);
          desk.send(agent, id, draft, text);
        }
        case DISCARD -> desk.discard(agent, id, draft);
        case REGENERATE -> next = desk.regenerate(agent, id, draft);
        case IGNORE -> {}
      }
      tally.count(draft.model(), reaction, Words.kept(draft.text(), text));
      if (next == null) {
        return;
      }
      draft = next;
    }
  }
}
