package io.ringback.auth;

import io.ringback.auth.AccountStore.Stored;
import io.ringback.auth.Passwords.Verdict;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The only way to become somebody: by password, by session, by ticket. Visitors' tokens are {@link VisitorTokens}' matter. */
public final class Authenticator {
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Rates rates;
    private final SignInLimits limits;
    private final Duration idle;
    private final Duration absolute;

    /**
     * Wires it up.
     *
     * @param idle a session ends when unused for this long
     * @param absolute a session ends this long after signing in
     */
    public Authenticator(
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            Rates rates,
            SignInLimits limits,
            Duration idle,
            Duration absolute) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rates = rates;
        this.limits = limits;
        this.idle = idle;
        this.absolute = absolute;
    }

    /**
     * Signs in. Every attempt is counted before the password is looked at, so that many at once gain nothing; a right one is
     * taken off again.
     */
    public CompletionStage<SignIn> signIn(Login login, String password, InetAddress address) {
        return accounts.find(login).thenCompose(found -> {
            String site = found.map(stored -> stored.account().site().value()).orElse("-");
            List<Rates.Rate> counted = limits.rates(ClientAddress.of(address), login, site);
            return rates.take(counted)
                    .thenCompose(wait -> wait.isZero()
                            ? check(found, password, counted)
                            : CompletableFuture.completedFuture(new SignIn.TooFast(wait)));
        });
    }

    private CompletionStage<SignIn> check(Optional<Stored> found, String password, List<Rates.Rate> counted) {
        Optional<Stored> open = found.filter(stored -> !stored.account().disabled());
        return passwords.check(password, open.map(Stored::passwordHash)).thenCompose(verdict -> switch (verdict) {
            case BUSY -> rates.giveBack(counted).thenApply(done -> new SignIn.Busy());
            case WRONG -> CompletableFuture.completedFuture(new SignIn.Refused());
            case RIGHT, RIGHT_BUT_CHEAP -> {
                Account account = open.orElseThrow().account();
                upgrade(verdict, account, password);
                yield rates.giveBack(counted).thenCompose(done -> begin(account));
            }
        });
    }

    private CompletionStage<SignIn> begin(Account account) {
        Secret secret = Secret.random();
        return sessions.begin(secret.hash(), account.id(), idle, absolute)
                .thenApply(begun -> begun ? new SignIn.Done(secret, account) : new SignIn.Refused());
    }

    /** Runs beside the sign-in: if it fails, the next one tries again. */
    private void upgrade(Verdict verdict, Account account, String password) {
        if (verdict == Verdict.RIGHT_BUT_CHEAP) {
            CompletionStage<Boolean> upgraded = passwords
                    .hash(password)
                    .thenCompose(hash -> hash.isPresent()
                            ? accounts.upgradeHash(account.id(), hash.get())
                            : CompletableFuture.completedFuture(false));
            upgraded.exceptionally(failure -> false);
        }
    }

    /** Whose session this is: {@link Optional#empty} when it ended or never was. */
    public CompletionStage<Optional<Signed>> session(String secret) {
        if (!Secret.isSecret(secret)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return sessions.find(new Secret(secret).hash())
                .thenCompose(live -> live.isPresent()
                        ? used(live.get()).thenApply(touched -> live.map(Signed::of))
                        : CompletableFuture.completedFuture(Optional.empty()));
    }

    /** Writes at most once a minute: reading is all most requests need. */
    private CompletionStage<Boolean> used(SessionStore.Live live) {
        if (live.idleLeft().compareTo(idle.minusMinutes(1)) > 0) {
            return CompletableFuture.completedFuture(true);
        }
        return sessions.touch(List.of(live.hash()), idle)
                .thenApply(gone -> true)
                .exceptionally(readOnly -> false);
    }

    /** Signs out; doing it twice is fine. */
    public CompletionStage<Void> signOut(String session) {
        return sessions.end(session);
    }

    /** A ticket that opens one socket for this session within 30 s. */
    public CompletionStage<Secret> ticket(Subject.Staff staff) {
        Secret ticket = Secret.random();
        return sessions.keepTicket(ticket.hash(), staff.session(), TICKET_LIFE).thenApply(kept -> ticket);
    }

    /** Uses up a ticket; empty when it was used, is too old, or never was. */
    public CompletionStage<Optional<Signed>> redeem(String ticket) {
        if (!Secret.isSecret(ticket)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return sessions.redeemTicket(new Secret(ticket).hash()).thenApply(live -> live.map(Signed::of));
    }

    /**
     * Somebody signed in.
     *
     * @param staff as rules see them
     * @param account as people see them
     */
    public record Signed(Subject.Staff staff, Account account) {
        static Signed of(SessionStore.Live live) {
            Account account = live.account();
            return new Signed(new Subject.Staff(account.site(), account.id(), account.role(), live.hash()), account);
        }
    }
}
