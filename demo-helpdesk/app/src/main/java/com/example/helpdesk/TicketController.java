package com.example.helpdesk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What support staff do; the header X-Agent says who. */
@RestController
@RequestMapping("/tickets")
class TicketController {
  record NewTicket(String customer, String subject, String text) {}

  record DraftWish(@Nullable String model) {}

  record FinalText(String text) {}

  private final Desk desk;
  private final DraftWriter writer;

  TicketController(Desk desk, DraftWriter writer) {
    this.desk = desk;
    this.writer = writer;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Ticket open(@RequestBody NewTicket ticket) {
    return desk.open(ticket.customer(), ticket.subject(), ticket.text());
  }

  @PostMapping("/{ticket}/drafts")
  @ResponseStatus(HttpStatus.CREATED)
  Draft draft(
      @PathVariable String ticket, @RequestBody(required = false) @Nullable DraftWish wish) {
    Ticket found = desk.ticket(ticket);
    String wished = wish == null ? null : wish.model();
    String model = wished == null ? writer.modelFor(found) : wished;
    return desk.keep(found, writer.write(found, model), model);
  }

  @PostMapping("/{ticket}/drafts/{draft}/send")
  Reply send(
      @PathVariable String ticket,
      @PathVariable String draft,
      @RequestHeader("X-Agent") String agent,
      @RequestBody FinalText reply) {
    Ticket found = desk.ticket(ticket);
    desk.take(found, draft);
    return desk.send(found, agent, reply.text());
  }

  @DeleteMapping("/{ticket}/drafts/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable String ticket, @PathVariable String draft) {
    desk.take(desk.ticket(ticket), draft);
  }

  @PostMapping("/{ticket}/drafts/{draft}/regenerate")
  @ResponseStatus(HttpStatus.CREATED)
  Draft regenerate(@PathVariable String ticket, @PathVariable String draft) {
    Ticket found = desk.ticket(ticket);
    Draft replaced = desk.take(found, draft);
    return desk.keep(found, writer.write(found, replaced.model()), replaced.model());
  }
}
