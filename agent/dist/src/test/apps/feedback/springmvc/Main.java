import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Serves the help desk with Spring MVC on Tomcat and plays its user. */
public final class Main {
  private Main() {}

  @EnableWebMvc
  static class Web {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(Web.class, HelpDesk.class);
    spring.addBeanFactoryPostProcessor(
        beans -> beans.registerSingleton("model", new Model(args[0])));
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", null);
    Wrapper servlet = Tomcat.addServlet(context, "spring", new DispatcherServlet(spring));
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/", "spring");
    tomcat.start();
    Browser browser = new Browser(tomcat.getConnector().getLocalPort());
    browser.call("POST", "/tickets/t1/drafts", "");
    browser.call("POST", "/tickets/t1/drafts/17/send", "{\"text\": \"As sent.\"}");
    browser.call("POST", "/tickets/t1/drafts/none/send", "{\"text\": \"Nowhere.\"}");
    browser.call("POST", "/tickets/t1/drafts/17/regenerate", "");
    browser.call("POST", "/tickets/t1/eventually", "");
    browser.call("PATCH", "/tickets/t1/drafts/18", "{\"final\": {\"text\": \"Raw.\"}}");
    browser.call("DELETE", "/tickets/t1/drafts/18", "");
    browser.call("GET", "/tickets/t1/nowhere", "");
    tomcat.stop();
    spring.close();
    System.out.println("done");
    System.exit(0);
  }
}
