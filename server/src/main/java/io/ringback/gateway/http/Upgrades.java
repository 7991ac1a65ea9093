package io.ringback.gateway.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.ringback.gateway.limit.Admission;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Paths on which a connection leaves HTTP. */
public interface Upgrades {

    /** Whether requests for this path are asked to upgrade. */
    boolean isFor(String path);

    /**
     * Upgrades the connection, which then no longer belongs to HTTP, or says why not.
     *
     * @param ctx of the HTTP connection's handler
     * @param path the path it asks for
     * @param request a request that passed the guards
     * @param client the client's address
     * @param visit the connection's place in the counts; its end is the upgraded connection's duty
     * @return null if the connection is upgraded
     */
    @Nullable
    Problem upgrade(
            ChannelHandlerContext ctx, String path, HttpRequest request, InetAddress client, Admission.Visit visit);
}
