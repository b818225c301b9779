package app;

import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.chat.ChatCompletionServiceImpl;
import com.sun.tools.attach.VirtualMachine;

/** Uses its client, lets the agent attach to the running JVM, and uses its client again. */
public class Attached {
  public static void main(String[] arguments) throws Exception {
    var service = new ChatCompletionServiceImpl.WithRawResponseImpl();
    System.out.println(service.create(new ChatCompletionCreateParams(), new RequestOptions()));
    VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
    self.loadAgent(arguments[0]);
    self.detach();
    for (int i = 0; i < 100; i++) {
      Thread.sleep(100);
      service.create(new ChatCompletionCreateParams(), new RequestOptions());
    }
    System.out.println(service.create(new ChatCompletionCreateParams(), new RequestOptions()));
  }
}
