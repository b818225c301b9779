package com.example.helpdesk;

/**
 * A reply that the model proposes; only a support person can send it.
 *
 * @param id unique over all tickets
 * @param model the model that was asked
 */
record Draft(String id, String text, String model) {}
