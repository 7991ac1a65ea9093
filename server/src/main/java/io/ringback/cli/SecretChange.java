package io.ringback.cli;

import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.Secret;
import io.ringback.model.SiteId;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be done with the secrets with which a site signs who its visitors are: one of these, or nothing. */
final class SecretChange {
    @Option(
            names = "--new",
            required = true,
            description =
                    "Make one and print it, this once. The one before holds on until the next is made or it is dropped.")
    private boolean fresh;

    @Option(names = "--drop-older", required = true, description = "Only the newest holds on.")
    private boolean dropOlder;

    @Option(names = "--drop-all", required = true, description = "None holds on: nobody is verified any more.")
    private boolean dropAll;

    static SecretChange of(@Nullable SecretChange given) {
        return given == null ? new SecretChange() : given;
    }

    void on(IdentitySecrets secrets, SiteId site, PrintWriter out) throws CommandFailure {
        if (fresh) {
            Secret secret = Secret.random();
            Waiting.forAnswer(secrets.add(site, new IdentitySecrets.Kept(secret, Instant.now())));
            out.println("New identity secret of " + site + ", shown only now: " + secret.text());
        } else if (dropOlder || dropAll) {
            Waiting.forAnswer(secrets.keepOnly(site, dropAll ? 0 : 1));
            out.println(dropAll ? "No secret holds any more." : "Only the newest secret holds.");
        } else {
            list(Waiting.forAnswer(secrets.valid(site)), site, out);
        }
    }

    private static void list(List<IdentitySecrets.Kept> valid, SiteId site, PrintWriter out) {
        if (valid.isEmpty()) {
            out.println("Site " + site + " has no identity secret: its visitors are not verified.");
        }
        valid.forEach(each -> out.println("made " + each.since()));
    }
}
