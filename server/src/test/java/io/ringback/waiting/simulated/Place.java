package io.ringback.waiting.simulated;

/** Somebody in line, or the tombstone of somebody who was. */
final class Place implements Comparable<Place> {
    final DayPlan.Visit visit;
    final double since;
    final double score;
    boolean inLine = true;
    boolean callback;
    int attempt;

    Place(DayPlan.Visit visit, double since, double head) {
        this.visit = visit;
        this.since = since;
        this.score = since - head;
    }

    @Override
    public int compareTo(Place other) {
        int byScore = Double.compare(score, other.score);
        return byScore != 0 ? byScore : visit.id().compareTo(other.visit.id());
    }
}
