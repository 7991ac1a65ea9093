package io.ringback.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.ringback.gateway.RawSocket;
import io.ringback.gateway.RawWebSocket;
import io.ringback.gateway.RunningGateway;
import io.ringback.gateway.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsFilesTest {
    @TempDir
    private Path folder;

    private Path certificate;
    private Path key;

    @BeforeEach
    void first() throws Exception {
        certificate = folder.resolve("certificate.pem");
        key = folder.resolve("key.pem");
        write(made("first", CertificateBuilder.Algorithm.ecp256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void bothPresentVersionsAreSpoken(String version) throws Exception {
        try (RunningGateway gateway = running(new TlsFiles(certificate, key));
                RawSocket socket = connect(gateway, version)) {
            RawSocket.Response response = socket.write("GET /hello/tls HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .response();
            assertThat(response.text()).isEqualTo("hello tls");
            assertThat(response.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        }
    }

    @Test
    void olderVersionsAreNot() throws Exception {
        try (RunningGateway gateway = running(new TlsFiles(certificate, key))) {
            assertThatThrownBy(() -> connect(gateway, "TLSv1.1").close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWebSocketRunsAndClosesOverTls() throws Exception {
        try (RunningGateway gateway = running(new TlsFiles(certificate, key));
                RawWebSocket socket = RawWebSocket.open(connect(gateway, "TLSv1.3"), "/echo", "")) {
            assertThat(socket.send("hello").nextMessage().text()).isEqualTo("hello");
            assertThat(socket.sendClose(1000, "").closeCode()).isEqualTo(1000);
            assertThat(socket.socket().atEnd()).isTrue();
        }
    }

    @Test
    void aNewPairIsTakenForNewConnectionsOnly() throws Exception {
        TlsFiles files = new TlsFiles(certificate, key);
        try (RunningGateway gateway = running(files);
                RawWebSocket old = RawWebSocket.open(connect(gateway, "TLSv1.3"), "/echo", "")) {
            assertThat(subject(gateway)).isEqualTo("CN=first");
            write(made("second", CertificateBuilder.Algorithm.rsa2048));
            assertThat(subject(gateway)).isEqualTo("CN=first");
            files.watch(Duration.ofMillis(50));
            await().until(() -> subject(gateway).equals("CN=second"));
            assertThat(old.send("still here").nextMessage().text()).isEqualTo("still here");
        }
    }

    @Test
    void aPairThatDoesNotFitLeavesTheOldOneInPlace() throws Exception {
        TlsFiles files = new TlsFiles(certificate, key);
        try (RunningGateway gateway = running(files)) {
            Files.writeString(
                    certificate,
                    made("second", CertificateBuilder.Algorithm.ecp256).getCertificatePEM());
            files.reload();
            assertThat(subject(gateway)).isEqualTo("CN=first");
            Files.writeString(key, "nonsense");
            files.reload();
            assertThat(subject(gateway)).isEqualTo("CN=first");
            Files.delete(key);
            files.reload();
            assertThat(subject(gateway)).isEqualTo("CN=first");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateBuilder.Algorithm.class,
            names = {"ecp256", "ecp384", "rsa2048", "ed25519"})
    void usualKindsOfKeysAreTaken(CertificateBuilder.Algorithm algorithm) throws Exception {
        write(made("any", algorithm));
        try (TlsFiles files = new TlsFiles(certificate, key)) {
            assertThat(files).isNotNull();
        }
    }

    @Test
    void aWrongPairStopsTheStartNamingTheFiles() throws Exception {
        Files.writeString(
                key, made("other", CertificateBuilder.Algorithm.ecp256).getPrivateKeyPEM());
        assertThatThrownBy(() -> new TlsFiles(certificate, key).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("certificate.pem")
                .hasMessageContaining("key.pem");
    }

    @Test
    void plainHttpOnATlsPortEndsTheConnection() throws Exception {
        try (RunningGateway gateway = running(new TlsFiles(certificate, key));
                RawSocket socket = gateway.connect()) {
            socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(new String(socket.in().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP");
        }
    }

    private static RunningGateway running(TlsFiles files) throws Exception {
        return new RunningGateway(Limits.defaults(), proxy -> false, files, null);
    }

    private static RawSocket connect(RunningGateway gateway, String version) throws Exception {
        return new RawSocket(tls(gateway, version));
    }

    private static SSLSocket tls(RunningGateway gateway, String version) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        return socket;
    }

    private static String subject(RunningGateway gateway) throws Exception {
        try (SSLSocket socket = tls(gateway, "TLSv1.3")) {
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        } catch (SSLException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Bundle made(String name, CertificateBuilder.Algorithm algorithm) throws Exception {
        return new CertificateBuilder()
                .subject("CN=" + name)
                .algorithm(algorithm)
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    private void write(X509Bundle bundle) throws IOException {
        Files.writeString(certificate, bundle.getCertificatePEM());
        Files.writeString(key, bundle.getPrivateKeyPEM());
    }
}
