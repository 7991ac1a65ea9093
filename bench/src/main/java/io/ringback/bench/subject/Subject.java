package io.ringback.bench.subject;

/** What is measured, in the order of a round. */
public enum Subject {
    RELAY("raw relay"),
    APPEND("append floor"),
    RINGBACK("Ringback"),
    TWO_NODES("Ringback, two nodes");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** Name in tables. */
    public String label() {
        return label;
    }
}
