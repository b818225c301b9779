package com.example.helpdesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such ticket, or no such open draft of it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotFound(String what) {
    super(what, null, false, false);
  }
}
