package io.ringback;

import io.ringback.cli.CommandFailure;
import io.ringback.cli.DemoData;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import io.ringback.config.Mode;
import io.ringback.redis.RedisFacts;
import java.io.PrintWriter;

/** What a person at the terminal reads when the server starts; the demo's data is made here, so that it can be told. */
final class Greeting {
    private final Configuration configuration;
    private final PrintWriter out;

    Greeting(Configuration configuration, PrintWriter out) {
        this.configuration = configuration;
        this.out = out;
    }

    void print(RedisFacts redis, Listening listening, Stores stores) throws CommandFailure {
        out.println("Storage: Redis " + redis.version() + ", durability "
                + redis.durability().label() + " (" + redis.limit() + ")");
        if (configuration.mode() == Mode.DEMO) {
            demo(listening, stores);
        } else {
            out.println("Console: " + listening.origin() + "/console");
        }
    }

    private void demo(Listening listening, Stores stores) throws CommandFailure {
        var signIns = new DemoData(stores, configuration.data()).prepare();
        out.println("Shop:    http://127.0.0.1:" + listening.address().getPort() + "/");
        out.println("Console: " + listening.origin() + "/console");
        out.println("Sign-ins, also in " + configuration.data().resolve("demo-sign-ins.txt") + ":");
        signIns.forEach(each -> out.printf("  %-10s  %-18s  %s%n", each.role().word(), each.login(), each.password()));
    }
}
