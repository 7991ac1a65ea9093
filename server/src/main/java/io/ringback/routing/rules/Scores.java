package io.ringback.routing.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Members in the order of their scores; of equal ones the lower name is first, as in a sorted set of Redis. */
final class Scores<K> implements Iterable<Scores.Member<K>> {
    private final Map<K, Double> scores = new HashMap<>();
    private final TreeSet<Member<K>> order = new TreeSet<>(
            Comparator.<Member<K>>comparingDouble(Member::score).thenComparing(member -> String.valueOf(member.key())));

    /** One of them. */
    record Member<K>(K key, double score) {}

    /** Adds it or moves it. */
    void put(K key, double score) {
        remove(key);
        scores.put(key, score);
        order.add(new Member<>(key, score));
    }

    /** Returns whether it was there. */
    boolean remove(K key) {
        Double score = scores.remove(key);
        return score != null && order.remove(new Member<>(key, score));
    }

    boolean contains(K key) {
        return scores.containsKey(key);
    }

    int size() {
        return scores.size();
    }

    boolean isEmpty() {
        return scores.isEmpty();
    }

    /** The lowest, or null. */
    @Nullable
    Member<K> first() {
        return order.isEmpty() ? null : order.first();
    }

    /** Members with a lower score. */
    int below(K key, double score) {
        return order.headSet(new Member<>(key, score)).size();
    }

    /** How many have a lower score than this one. */
    int lower(double score) {
        int lower = 0;
        for (Member<K> member : order) {
            if (member.score() >= score) {
                break;
            }
            lower++;
        }
        return lower;
    }

    @Override
    public Iterator<Member<K>> iterator() {
        return order.iterator();
    }
}
