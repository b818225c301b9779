package dev.vagus.demo.model;

import java.util.List;

/** Sentences that the answers are made of; each ends with a space. */
final class Phrases {
  static final List<String> THANKS =
      List.of(
          "Thank you for writing to us. ",
          "Thanks for getting in touch with us about this. ",
          "Thank you for letting us know. ",
          "Thank you for your message and your patience. ");

  static final List<String> UNDERSTANDING =
      List.of(
          "I am sorry for the trouble and will gladly help. ",
          "I understand how annoying this is, so let us sort it out right away. ",
          "I have looked into what you describe. ",
          "Let me explain how we can settle this for you. ");

  static final List<String> LEAD_INS =
      List.of(
          "Here is how it works: ",
          "This is what applies in your case: ",
          "Good news, this is quickly explained: ",
          "What you need to know: ");

  /** Sentences that promise and say nothing. */
  static final List<String> EVASIONS =
      List.of(
          "We will look into it and our usual terms apply. ",
          "Please check our website, where you will find everything that you need. ",
          "A colleague of mine will come back to you at some point. ",
          "It depends on several things, which we would have to examine first. ");

  static final List<String> PADDING =
      List.of(
          "At our shop the satisfaction of each customer is our highest priority at all times. ",
          "We work every day to make your experience with our products even better. ",
          "Your opinion matters greatly to us and helps us to grow. ",
          "We would be delighted to be allowed to serve you again and again in the future. ");

  static final List<String> OFFERS =
      List.of(
          "If anything is still open, just reply to this message. ",
          "Please tell me if you need anything else. ",
          "Just answer this message if I can do more for you. ",
          "Do write again if a question remains. ");

  private Phrases() {}
}
