package com.example.helpdesk;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Tickets, open drafts and sent replies, in memory. */
@Component
class Desk {
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final Map<String, Draft> openDrafts = new ConcurrentHashMap<>();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final AtomicInteger lastTicket = new AtomicInteger();
  private final AtomicInteger lastDraft = new AtomicInteger();
  private final Clock clock = Clock.systemUTC();

  Ticket open(String customer, String subject, String text) {
    String id = Integer.toString(lastTicket.incrementAndGet());
    Ticket ticket = new Ticket(id, customer, subject, text);
    tickets.put(id, ticket);
    return ticket;
  }

  Ticket ticket(String id) {
    Ticket ticket = tickets.get(id);
    if (ticket == null) {
      throw new NotFound("no ticket " + id);
    }
    return ticket;
  }

  Draft keep(Ticket ticket, String text, String model) {
    Draft draft = new Draft(Integer.toString(lastDraft.incrementAndGet()), text, model);
    openDrafts.put(key(ticket, draft.id()), draft);
    return draft;
  }

  /** Takes an open draft away, so that it is sent, discarded or replaced at most once. */
  Draft take(Ticket ticket, String draft) {
    Draft taken = openDrafts.remove(key(ticket, draft));
    if (taken == null) {
      throw new NotFound("no open draft " + draft + " of ticket " + ticket.id());
    }
    return taken;
  }

  Reply send(Ticket ticket, String agent, String text) {
    Reply reply = new Reply(ticket.id(), agent, text, clock.instant());
    replies.put(ticket.id(), reply);
    return reply;
  }

  private static String key(Ticket ticket, String draft) {
    return ticket.id() + "/" + draft;
  }
}
