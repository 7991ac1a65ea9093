package io.ringback.waiting;

/** One connection of a visitor, as the line knows it. Safe to call from any thread. */
public interface VisitorLink {
    /** Something may have changed: reads where the visitor stands, and tells all links of this visitor if it is news. */
    void refresh();

    /** The connection is gone. When it was the visitor's last one anywhere, the place is kept but not called. */
    void close();
}
