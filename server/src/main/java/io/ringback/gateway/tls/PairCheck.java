package io.ringback.gateway.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Whether a private key belongs to a certificate: the two files may have been caught while they were being replaced. */
final class PairCheck {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final byte[] PROBE = "a certificate and its key".getBytes(StandardCharsets.US_ASCII);

    private PairCheck() {}

    /**
     * Checks a pair in PEM form.
     *
     * @throws IOException saying what is wrong
     */
    static void check(byte[] chain, byte[] secret) throws IOException {
        try {
            PublicKey open = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(chain))
                    .getPublicKey();
            String algorithm = signature(open.getAlgorithm());
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(privateKey(secret, open.getAlgorithm()));
            signer.update(PROBE);
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(open);
            verifier.update(PROBE);
            if (!verifier.verify(signer.sign())) {
                throw new IOException("the key does not belong to the certificate");
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(byte[] secret, String algorithm) throws GeneralSecurityException, IOException {
        var match = KEY.matcher(new String(secret, StandardCharsets.US_ASCII));
        if (!match.find()) {
            throw new IOException("no private key in PKCS #8 form");
        }
        byte[] der = Base64.getMimeDecoder().decode(match.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static String signature(String algorithm) throws IOException {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA", "Ed25519", "Ed448" -> "EdDSA";
            default -> throw new IOException("keys of kind " + algorithm + " are not taken");
        };
    }
}
