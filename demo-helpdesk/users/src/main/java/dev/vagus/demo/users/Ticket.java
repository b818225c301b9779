package dev.vagus.demo.users;

/**
 * A customer's question together with what a good answer needs.
 *
 * @param need words that an answer must contain to be of use
 * @param fact the sentence that a person writes when the answer lacks them
 */
record Ticket(String customer, String subject, String text, String need, String fact) {
  String firstName() {
    return customer.substring(0, customer.indexOf(' '));
  }
}
