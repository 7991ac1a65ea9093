package io.ringback.notify.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service and the browser behind it, on a port of this machine: checks who sends, and reads what was sealed for it. */
public final class PushReceiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final KeyPair keys = P256.generate();
    private final byte[] auth = new byte[16];
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile int status = 201;

    /** What came, decrypted, with the header fields and the sender's claims. */
    public record Received(JsonNode message, JsonNode claims, String ttl, String urgency, String topic, String key) {}

    public PushReceiver() throws IOException {
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** The name push.hosts has to know. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public PushSubscription subscription() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return PushSubscription.of(
                "http://" + host() + "/browser",
                base64.encodeToString(P256.bytes((ECPublicKey) keys.getPublic())),
                base64.encodeToString(auth));
    }

    /** What it answers from now on. */
    void answers(int code) {
        status = code;
    }

    /** The next message; fails after 10 s. */
    public Received next() throws InterruptedException {
        Received next = received.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no push message came");
        }
        return next;
    }

    private void take(HttpExchange call) {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            received.add(read(call, body));
            if (status == 302) {
                call.getResponseHeaders().set("Location", "http://" + host() + "/elsewhere");
            }
            call.sendResponseHeaders(status, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Received read(HttpExchange call, byte[] body) throws GeneralSecurityException {
        String[] parts = call.getRequestHeaders().getFirst("Authorization").split("[ ,=]+", -1);
        String token = parts[2];
        String key = parts[4];
        int dot = token.lastIndexOf('.');
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(key)));
        check.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        if (!check.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
            throw new GeneralSecurityException("the token is not signed by its key");
        }
        String claims = token.substring(token.indexOf('.') + 1, dot);
        return new Received(
                JSON.readTree(open(body)),
                JSON.readTree(Base64.getUrlDecoder().decode(claims)),
                call.getRequestHeaders().getFirst("TTL"),
                call.getRequestHeaders().getFirst("Urgency"),
                call.getRequestHeaders().getFirst("Topic"),
                key);
    }

    /** RFC 8291 from the browser's side. */
    private byte[] open(byte[] body) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, 16);
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + body[20]);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256.publicKey(sender), true);
        byte[] own = P256.bytes((ECPublicKey) keys.getPublic());
        byte[] info = ByteBuffer.allocate(14 + own.length + sender.length)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(own)
                .put(sender)
                .array();
        byte[] pseudorandom = hmac(salt, expand(hmac(auth, agreement.generateSecret()), info));
        byte[] key = expand(pseudorandom, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII));
        byte[] nonce = expand(pseudorandom, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(key, 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
        byte[] padded = cipher.doFinal(body, 21 + body[20], body.length - 21 - body[20]);
        return Arrays.copyOf(padded, padded.length - 1);
    }

    private static byte[] expand(byte[] key, byte[] info) throws GeneralSecurityException {
        byte[] counted = Arrays.copyOf(info, info.length + 1);
        counted[info.length] = 1;
        return hmac(key, counted);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
