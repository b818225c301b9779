import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Serves the desk with Tomcat and plays its user. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("/app", null);
    Wrapper servlet = Tomcat.addServlet(context, "desk", new Desk(new Model(args[0])));
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "desk");
    tomcat.start();
    Browser browser = new Browser(tomcat.getConnector().getLocalPort());
    browser.call("GET", "/app/tickets/t%201/answer?question=why", "");
    browser.call("DELETE", "/app/tickets/t1/drafts/17?reason=too+long", "");
    browser.call("DELETE", "/app/tickets/t1/drafts/none", "");
    browser.call("POST", "/app/tickets/t1/drafts/18/later", "");
    browser.call("POST", "/app/tickets/t1/broken", "");
    browser.call("POST", "/app/tickets/t1/star?n=4", "");
    browser.call("POST", "/app/tickets/t1/star?n=9", "");
    tomcat.stop();
    System.out.println("done");
    System.exit(0);
  }
}
