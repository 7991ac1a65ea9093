package io.ringback.notify.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what only one browser may read: RFC 8291 over the {@code aes128gcm} coding of RFC 8188, in one record. */
final class PushEncryption {
    private static final int SALT = 16;
    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    /**
     * Encrypts a text for a subscription, with a key pair and a salt of its own.
     *
     * @throws GeneralSecurityException when the subscription's key is none
     */
    static byte[] encrypt(byte[] text, PushSubscription subscription) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(text, subscription.keyBytes(), subscription.authBytes(), P256.generate(), salt);
    }

    /** The same with a key pair and a salt that are given: the example of RFC 8291, 5. */
    static byte[] encrypt(byte[] text, byte[] receiver, byte[] auth, KeyPair sender, byte[] salt)
            throws GeneralSecurityException {
        byte[] own = P256.bytes((ECPublicKey) sender.getPublic());
        byte[] input = input(P256.publicKey(receiver), receiver, auth, (ECPrivateKey) sender.getPrivate(), own);
        byte[] pseudorandom = hmac(salt, input);
        byte[] key = expand(pseudorandom, label("Content-Encoding: aes128gcm\0"), 16);
        byte[] nonce = expand(pseudorandom, label("Content-Encoding: nonce\0"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] padded = Arrays.copyOf(text, text.length + 1);
        padded[text.length] = 2; // the last record, without padding
        byte[] sealed = cipher.doFinal(padded);
        return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + own.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) own.length)
                .put(own)
                .put(sealed)
                .array();
    }

    /** RFC 8291, 3.4: what both sides know. */
    private static byte[] input(
            ECPublicKey receiver, byte[] receiverPoint, byte[] auth, ECPrivateKey sender, byte[] own)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender);
        agreement.doPhase(receiver, true);
        byte[] info = ByteBuffer.allocate(14 + 2 * own.length)
                .put(label("WebPush: info\0"))
                .put(receiverPoint)
                .put(own)
                .array();
        return expand(hmac(auth, agreement.generateSecret()), info, 32);
    }

    /** HKDF-Expand of RFC 5869 for at most one block. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        byte[] counted = Arrays.copyOf(info, info.length + 1);
        counted[info.length] = 1;
        return Arrays.copyOf(hmac(key, counted), length);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] label(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
