package sample;

/** A type of the library that advice uses. */
public record Name(String value) {}
