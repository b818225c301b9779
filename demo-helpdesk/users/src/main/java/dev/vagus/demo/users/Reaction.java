package dev.vagus.demo.users;

/** What becomes of a draft. */
enum Reaction {
  SEND,
  EDIT,
  DISCARD,
  REGENERATE,
  /** Nothing at all, which says nothing about the draft. */
  IGNORE
}
