package dev.vagus.demo.users;

/** What customers ask about; {@code %s} is a product, {@code %d} an order. */
enum Topic {
  RETURN(
      "Return of a %s",
      "I would like to return the %s of order %d. It is unused. How do I get a refund?",
      "30 days",
      "You can return it unused within 30 days and get the full refund."),
  LATE(
      "Delivery of my %s is late",
      "The delivery of my %s, order %d, is late. When will the parcel come?",
      "7 working days",
      "If it is more than 7 working days late, we send it again at no cost."),
  DAMAGED(
      "%s damaged on arrival",
      "My %s from order %d was damaged on arrival. May I have a replacement?",
      "14 days",
      "Send us two photos within 14 days and we replace it."),
  PASSWORD(
      "Forgotten password, waiting for my %s",
      "I have forgotten my password and cannot see where my %s is, order %d. The link does nothing.",
      "60 minutes",
      "Please request a new link; it works for 60 minutes."),
  INVOICE(
      "Invoices for a %s",
      "I need the invoices for the %s, order %d, for my taxes. Where do I find the PDF?",
      "under Orders",
      "You find it in your account under Orders as a PDF."),
  WARRANTY(
      "Warranty of my %s",
      "A zip of my %s from order %d is broken. Is there a warranty on tents, and are repairs free?",
      "5 years",
      "The warranty is 5 years and covers this repair."),
  CANCEL(
      "Cancelling my order of a %s",
      "I want to cancel order %2$d with the %1$s. Is cancelling the order still possible?",
      "2 hours",
      "Cancelling works within 2 hours of the order; later, refuse the parcel."),
  EXCHANGE(
      "Another size of the %s",
      "The %s of order %d is the wrong size. How does an exchange of sizes work?",
      "first exchange",
      "The first exchange is free, use the label in the parcel."),
  DISCOUNT(
      "Discount on a %s",
      "The discount code of the club fails for the %s, order %d. Does the code not work with sale prices?",
      "cannot be combined",
      "The club code cannot be combined with sale prices."),
  GIFT(
      "Gift card for a %s",
      "I paid for a %s, order %d, with a gift card. How long is the rest of the gift card valid?",
      "3 years",
      "The rest stays on the card, which is valid for 3 years.");

  final String subject;
  final String text;
  final String need;
  final String fact;

  Topic(String subject, String text, String need, String fact) {
    this.subject = subject;
    this.text = text;
    this.need = need;
    this.fact = fact;
  }
}
