package sample;

/** A type that only newer versions of the library have. */
public class Gone {}
