package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a client asks. The reply echoes {@link #id()}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Command permits VisitorCommand, AgentCommand {
    /** Made by the client: 1-40 characters {@code A-Z a-z 0-9 _ -}; null only where no reply is owed. */
    @Nullable
    String id();
}
