package io.ringback.notify.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;

/** Keys of the curve P-256 in the form web push sends them: points uncompressed in 65 bytes, secrets in 32. */
final class P256 {
    private static final String CURVE = "secp256r1";
    private static final int SIZE = 32;
    private static final int POINT = 1 + 2 * SIZE;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + SIZE);
        return point;
    }

    static byte[] bytes(ECPrivateKey key) {
        byte[] secret = new byte[SIZE];
        put(key.getS(), secret, 0);
        return secret;
    }

    /**
     * Reads a point.
     *
     * @throws GeneralSecurityException when it is not on the curve
     */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        ECPoint read = new ECPoint(number(point, 1), number(point, 1 + SIZE));
        ECParameterSpec parameters = parameters();
        requireOnCurve(read, parameters.getCurve());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(read, parameters));
    }

    /** Reads a secret. */
    static ECPrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
        ECParameterSpec parameters = parameters();
        BigInteger number = new BigInteger(1, secret);
        if (number.signum() == 0 || number.compareTo(parameters.getOrder()) >= 0) {
            throw new GeneralSecurityException("not a secret of P-256");
        }
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, parameters));
    }

    /** A point that is not on the curve would give the secret away. */
    private static void requireOnCurve(ECPoint point, EllipticCurve curve) throws GeneralSecurityException {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        if (x.compareTo(p) >= 0
                || y.compareTo(p) >= 0
                || !y.multiply(y).subtract(right).mod(p).equals(BigInteger.ZERO)) {
            throw new GeneralSecurityException("not a point of P-256");
        }
    }

    private static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(byte[] bytes, int from) {
        return new BigInteger(1, bytes, from, SIZE);
    }

    private static void put(BigInteger number, byte[] to, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, SIZE);
        System.arraycopy(bytes, bytes.length - length, to, at + SIZE - length, length);
    }
}
