package io.ringback.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything the server was told at start. Made by {@link ConfigurationLoader}, so every value is within its range; units and
 * ranges stand in {@code reference.conf}.
 *
 * @param mode how the server was started
 * @param data folder for everything on disk
 * @param publicUrl the origin people's browsers use; only the demo may have none
 * @param http the listener
 * @param tls certificate and key, if the server ends TLS itself
 * @param redis where state lives
 * @param limits bounds against overload
 * @param visitors visitors of websites
 * @param conversations conversations with their transcripts
 * @param sessions lifetimes of sign-ins
 * @param passwords cost of password hashes
 * @param mail the server that takes our mail, if any
 * @param push web push
 * @param webhooks calls of other programs
 * @param drain how the server stops
 * @param metrics who may read the figures
 * @param log what is written to standard output
 * @param testEcho whether {@code /echo} exists
 */
public record Configuration(
        Mode mode,
        Path data,
        Optional<Origin> publicUrl,
        Http http,
        Optional<Tls> tls,
        Redis redis,
        Limits limits,
        Visitors visitors,
        Conversations conversations,
        Sessions sessions,
        Passwords passwords,
        Optional<Mail> mail,
        Push push,
        Webhooks webhooks,
        Drain drain,
        Metrics metrics,
        Log log,
        boolean testEcho) {

    /**
     * The only origin whose pages may open sockets and sign in.
     *
     * @param boundPort the port the server really listens on, which counts when no public address was given
     */
    public Origin origin(int boundPort) {
        return publicUrl.orElseGet(() -> new Origin("http", "localhost", boundPort));
    }

    /**
     * The listener.
     *
     * @param bind address to listen on
     * @param port TCP port; 0 takes any free one
     * @param trustedProxies networks whose {@code X-Forwarded-For} is believed
     */
    public record Http(String bind, int port, List<Network> trustedProxies) {}

    /**
     * TLS in the server itself.
     *
     * @param certificate PEM chain
     * @param key PEM private key
     * @param reloadEvery how often both are looked at
     */
    public record Tls(Path certificate, Path key, Duration reloadEvery) {}

    /**
     * Where state lives.
     *
     * @param url {@code embedded} or a URL
     * @param timeout how long one command may take
     * @param durability what an acknowledged message must survive: memory, standard, replicated or disk
     * @param replicas replicas that must have a message before it counts as acknowledged
     */
    public record Redis(String url, Duration timeout, String durability, int replicas) {
        /** Never shows a password that stands in the URL. */
        @Override
        public String toString() {
            return "Redis[" + TextForm.REDIS.mask(url) + ", " + timeout + ", " + durability + ", " + replicas + "]";
        }
    }

    /**
     * Bounds against overload; see {@code limits} in {@code reference.conf}.
     *
     * @param connections open sockets on this node
     * @param connectionsPerAddress open sockets of one address
     * @param handshakesPerSecond new sockets within a second
     * @param handshakesPerMinutePerAddress new sockets of one address within a minute
     * @param commandsPerSecond commands of one socket in a second, on average
     * @param commandBurst commands of one socket at once after a quiet time
     * @param backlog bytes waiting for one slow reader
     * @param visitorStartsPerHourPerAddress new visitors of one address within an hour
     * @param visitorStartsPerMinutePerSite new visitors of one site within a minute
     * @param signInFailuresPerAddress failed sign-ins of one address within 15 minutes
     * @param signInFailuresPerAccount failed sign-ins to one account within 15 minutes
     * @param signInFailuresPerSite failed sign-ins to one site within 15 minutes
     */
    public record Limits(
            int connections,
            int connectionsPerAddress,
            int handshakesPerSecond,
            int handshakesPerMinutePerAddress,
            int commandsPerSecond,
            int commandBurst,
            int backlog,
            int visitorStartsPerHourPerAddress,
            int visitorStartsPerMinutePerSite,
            int signInFailuresPerAddress,
            int signInFailuresPerAccount,
            int signInFailuresPerSite) {}

    /**
     * Visitors of websites.
     *
     * @param remember how long a browser that does not come back is remembered
     */
    public record Visitors(Duration remember) {}

    /**
     * Conversations with their transcripts.
     *
     * @param retention how long one is kept after its place in line, and anew after its end
     */
    public record Conversations(Duration retention) {}

    /**
     * Lifetimes of sign-ins.
     *
     * @param idle a session ends when unused for this long
     * @param absolute a session ends this long after signing in
     */
    public record Sessions(Duration idle, Duration absolute) {}

    /**
     * Cost of password hashes (Argon2id, one lane).
     *
     * @param memory bytes of one hash
     * @param passes passes over the memory
     * @param workers hashes computed at the same time
     * @param queue sign-ins that may wait for a worker
     */
    public record Passwords(int memory, int passes, int workers, int queue) {}

    /**
     * The server that takes our mail.
     *
     * @param host SMTP server
     * @param port its port
     * @param security starttls, tls or none
     * @param user user name, or empty
     * @param password the user's password, or empty
     * @param from the address all mail comes from
     * @param timeout how long connecting and each answer may take
     */
    public record Mail(
            String host, int port, String security, String user, String password, String from, Duration timeout) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + ", " + security + "]";
        }
    }

    /**
     * Web push.
     *
     * @param enabled whether pages offer it
     * @param hosts push services that messages may go to
     * @param contact whom a push service may write to, or empty
     * @param publicKey VAPID key, or empty
     * @param privateKey VAPID key, or empty
     */
    public record Push(boolean enabled, List<String> hosts, String contact, String publicKey, String privateKey) {
        /** Never shows the private key. */
        @Override
        public String toString() {
            return "Push[" + enabled + ", " + hosts + ", " + contact + ", " + publicKey + "]";
        }
    }

    /**
     * Calls of other programs.
     *
     * @param hosts they may go to
     */
    public record Webhooks(List<String> hosts) {}

    /**
     * How the server stops.
     *
     * @param grace how long it waits for clients to leave
     * @param spread clients come back within this time
     */
    public record Drain(Duration grace, Duration spread) {}

    /**
     * Who may read the figures.
     *
     * @param access nobody, this machine or everybody
     */
    public record Metrics(Access access) {
        /** Who may read the figures. */
        public enum Access {
            OFF,
            LOOPBACK,
            OPEN
        }
    }

    /**
     * What is written to standard output.
     *
     * @param level the least severe level, in lower case
     */
    public record Log(String level) {}
}
