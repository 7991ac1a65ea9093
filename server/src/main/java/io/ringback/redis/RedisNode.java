package io.ringback.redis;

import io.lettuce.core.RedisURI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** One Redis process (or the master that Sentinel names), with one link per lane, each made when it is first used. */
final class RedisNode {
    private final String name;
    private final RedisURI uri;
    private final Lanes lanes;
    private final RedisOptions options;
    private final RefusalHandler refusals;
    private final AtomicReferenceArray<NodeLink> links;

    RedisNode(String name, RedisURI uri, Lanes lanes, RedisOptions options, RefusalHandler refusals) {
        this.name = name;
        this.uri = uri;
        this.lanes = lanes;
        this.options = options;
        this.refusals = refusals;
        this.links = new AtomicReferenceArray<>(lanes.count());
    }

    RedisURI uri() {
        return uri;
    }

    /** The link of the calling thread's lane. */
    NodeLink link() {
        int lane = lanes.mine();
        NodeLink link = links.get(lane);
        return link != null ? link : open(lane);
    }

    private synchronized NodeLink open(int index) {
        NodeLink known = links.get(index);
        if (known != null) {
            return known;
        }
        NodeLink made = new NodeLink(lanes.at(index), new LaneConnector(lanes.at(index), uri, name), options, refusals);
        links.set(index, made);
        return made;
    }

    /** Opens the links of all lanes. */
    List<CompletableFuture<NodeLink>> openAll() {
        return IntStream.range(0, links.length())
                .mapToObj(this::open)
                .map(NodeLink::firstAttempt)
                .toList();
    }

    synchronized CompletableFuture<Void> close() {
        List<CompletableFuture<?>> closing = new ArrayList<>();
        for (int i = 0; i < links.length(); i++) {
            NodeLink link = links.get(i);
            if (link != null) {
                closing.add(link.close());
            }
        }
        return CompletableFuture.allOf(closing.toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
