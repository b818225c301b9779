import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts replies with a model. */
@RestController
class HelpDesk {
  private final Model model;
  private int last = 16;

  HelpDesk(Model model) {
    this.model = model;
  }

  record Draft(int id, String text) {}

  record Sending(String text) {}

  static final class NoSuchDraft extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ModelAttribute("noise")
  Map<String, String> noise() {
    return Map.of("id", "not the draft");
  }

  @PostMapping("/tickets/{ticket}/drafts")
  ResponseEntity<Draft> draft(@PathVariable("ticket") String ticket) {
    return ResponseEntity.status(HttpStatus.CREATED).body(next(ticket));
  }

  private Draft next(String ticket) {
    return new Draft(++last, model.answer(ticket));
  }

  @PostMapping("/tickets/{ticket}/drafts/{draft}/send")
  Map<String, String> send(
      @PathVariable("draft") String draft, @RequestBody Sending sending) {
    if (draft.equals("none")) {
      throw new NoSuchDraft();
    }
    return Map.of("sent", sending.text());
  }

  @PostMapping("/tickets/{ticket}/drafts/{draft}/regenerate")
  Callable<Draft> regenerate(@PathVariable("ticket") String ticket) {
    Draft draft = next(ticket);
    return () -> draft;
  }

  @PostMapping("/tickets/{ticket}/eventually")
  CompletableFuture<Draft> eventually(@PathVariable("ticket") String ticket) {
    Draft draft = next(ticket);
    return CompletableFuture.supplyAsync(() -> draft);
  }

  @PatchMapping("/tickets/{ticket}/drafts/{draft}")
  Map<String, String> raw(@RequestBody String json) {
    return Map.of("length", Integer.toString(json.length()));
  }

  @DeleteMapping("/tickets/{ticket}/drafts/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard() {}

  @ExceptionHandler(NoSuchDraft.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  @ResponseBody
  Map<String, String> noSuchDraft() {
    return Map.of("id", "error page");
  }
}
