package dev.vagus.agent.instrument.servlet;

import dev.vagus.agent.feedback.RequestView;
import dev.vagus.agent.feedback.RequestWatch;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** One request on its way through one servlet. Reads neither its body nor its parameters. */
final class JakartaRequest implements RequestView, AsyncListener {
  private static final int FAILED = 500;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Object original;
  private @Nullable RequestWatch watch;

  private JakartaRequest(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    this.original = original(request);
  }

  private static Object original(ServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    return inner;
  }

  /** A servlet begins. Returns null when the request is watched already or need not be. */
  static @Nullable JakartaRequest begin(Object servletRequest, Object servletResponse) {
    if (!(servletRequest instanceof HttpServletRequest request)
        || !(servletResponse instanceof HttpServletResponse response)
        || RequestWatch.current() != null
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    JakartaRequest served = new JakartaRequest(request, response);
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      served.watch = Suspended.of(served.original);
      if (served.watch != null) {
        served.watch.resume();
      }
    } else {
      served.watch = RequestWatch.begin(served);
    }
    return served.watch == null ? null : served;
  }

  /** The servlet ends: with an answer, or to go on later. */
  void leave(@Nullable Throwable thrown) {
    RequestWatch watched = watch;
    if (watched == null) {
      return;
    }
    if (request.isAsyncStarted() && goesOn(watched)) {
      watched.suspend();
    } else if (request.getDispatcherType() == DispatcherType.ASYNC) {
      // Its listener hears of the completion.
      watched.suspend();
    } else {
      watched.end(thrown == null ? response.getStatus() : FAILED);
    }
  }

  private boolean goesOn(RequestWatch watched) {
    try {
      if (!Suspended.keep(original, watched)) {
        return false;
      }
      request.getAsyncContext().addListener(this);
      return true;
    } catch (IllegalStateException completed) {
      Suspended.remove(original);
      return false;
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    Suspended.remove(original);
    RequestWatch watched = watch;
    if (watched != null) {
      watched.end(response.getStatus());
    }
  }

  /** A second start drops all listeners, so this one registers again when the servlet leaves. */
  @Override
  public void onStartAsync(AsyncEvent event) {}

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public @Nullable String rawPath() {
    String uri = request.getRequestURI();
    String context = request.getContextPath();
    return uri == null || context == null || !uri.startsWith(context)
        ? uri
        : uri.substring(context.length());
  }

  @Override
  public @Nullable String rawQuery() {
    return request.getQueryString();
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  @Override
  public @Nullable String cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
