package dev.vagus.demo.users;

/** What the help desk shows of a draft. */
record Draft(String id, String text, String model) {}
