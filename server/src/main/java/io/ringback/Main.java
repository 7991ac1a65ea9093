package io.ringback;

/** The command line of the server. */
public final class Main {
    private Main() {}

    /**
     * Prints the version of this build.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("ringback " + (version == null ? "development" : version));
    }
}
