package com.example.helpdesk;

import java.time.Instant;

/** What the customer got. */
record Reply(String ticket, String agent, String text, Instant sentAt) {}
