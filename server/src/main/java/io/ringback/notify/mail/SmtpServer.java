package io.ringback.notify.mail;

import java.time.Duration;
import java.util.Properties;

/**
 * The server that takes our mail.
 *
 * @param host its name
 * @param port its port
 * @param security starttls, tls or none
 * @param user user name, or empty
 * @param password the user's password, or empty
 * @param from the address all mail comes from
 * @param timeout how long connecting and each answer may take
 */
public record SmtpServer(
        String host, int port, String security, String user, String password, String from, Duration timeout) {
    /** What the mail library is told. A server that offers no TLS where it is wanted is refused. */
    Properties properties() {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", from);
        return properties;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + ", " + security + "]";
    }
}
