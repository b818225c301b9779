import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A plain servlet. */
final class Desk extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Model model;

  Desk(Model model) {
    this.model = model;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.endsWith("/answer")) {
      // The body must still be there, and the form too.
      String question = request.getParameter("question");
      new Reviews().remember(model.answer(question));
      response.getWriter().print(question + " answered");
    } else if (path.endsWith("/later")) {
      AsyncContext later = request.startAsync();
      later.start(
          () -> {
            try {
              Thread.sleep(50);
              response.setStatus(202);
              response.getWriter().print("later");
            } catch (IOException | InterruptedException e) {
              throw new IllegalStateException(e);
            }
            later.complete();
          });
    } else if (path.endsWith("/broken")) {
      throw new IOException("broken");
    } else if (path.endsWith("/star")) {
      new Reviews().star(path, Integer.parseInt(request.getQueryString().substring(2)));
      response.getWriter().print("starred");
    } else {
      response.setStatus(path.contains("/none") ? 404 : 204);
    }
  }
}
