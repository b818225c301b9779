package com.example.helpdesk;

/**
 * A customer's question.
 *
 * @param id assigned by the help desk
 */
record Ticket(String id, String customer, String subject, String text) {}
