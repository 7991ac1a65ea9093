package io.ringback.notify.push;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys by which push services tell this server from others (VAPID, RFC 8292). Browsers subscribe for the public one, so new keys end
 * all subscriptions.
 */
public final class VapidKeys {
    /** Half of what the services allow. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ECPublicKey open;
    private final ECPrivateKey secret;

    private VapidKeys(ECPublicKey open, ECPrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    /**
     * Keys as every VAPID tool writes them.
     *
     * @param publicKey 65 bytes as base64url
     * @param privateKey 32 bytes as base64url
     * @throws IllegalArgumentException when they are no pair
     */
    public static VapidKeys of(String publicKey, String privateKey) {
        try {
            VapidKeys keys = new VapidKeys(
                    P256.publicKey(Base64.getUrlDecoder().decode(publicKey)),
                    P256.privateKey(Base64.getUrlDecoder().decode(privateKey)));
            byte[] proof = keys.sign("pair");
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(keys.open);
            check.update("pair".getBytes(StandardCharsets.US_ASCII));
            if (check.verify(proof)) {
                return keys;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a pair of VAPID keys", e);
        }
        throw new IllegalArgumentException("not a pair of VAPID keys");
    }

    /** A new pair. */
    public static VapidKeys generate() {
        KeyPair pair = P256.generate();
        return new VapidKeys((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
    }

    /**
     * The pair kept in a file, which is made if it is missing; only its owner may read it.
     *
     * @throws IOException when the file cannot be used
     */
    public static VapidKeys keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            VapidKeys made = generate();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    List.of(made.publicKey(), BASE64.encodeToString(P256.bytes(made.secret))),
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new IOException(file + " must hold a public and a private key, one on a line");
        }
        try {
            return of(lines.get(0).strip(), lines.get(1).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no pair of VAPID keys", e);
        }
    }

    /** What browsers subscribe for. */
    public String publicKey() {
        return BASE64.encodeToString(P256.bytes(open));
    }

    /**
     * The value of the header field {@code Authorization} for a push service.
     *
     * @param subject whom the service may write to: mailto: or https:
     */
    String authorization(URI endpoint, String subject, Instant now) throws GeneralSecurityException {
        ObjectNode claims = MAPPER.createObjectNode();
        claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.put("exp", now.plus(TOKEN_LIFE).getEpochSecond());
        claims.put("sub", subject);
        String signed = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + base64(claims.toString());
        return "vapid t=" + signed + "." + BASE64.encodeToString(sign(signed)) + ", k=" + publicKey();
    }

    private byte[] sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows the public key only. */
    @Override
    public String toString() {
        return "VapidKeys[" + publicKey() + "]";
    }
}
