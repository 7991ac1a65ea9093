package io.ringback.auth;

/**
 * How much work one password hash is. OWASP asks for 19 MiB and 2 passes at least.
 *
 * @param memoryKib memory in KiB, 8 or more
 * @param passes passes over the memory, 1 or more
 */
public record PasswordCost(int memoryKib, int passes) {
    /** 19 MiB and 2 passes. */
    public static final PasswordCost STANDARD = new PasswordCost(19 * 1024, 2);

    /** Whether this is less work than another in any way. */
    boolean isBelow(PasswordCost other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }
}
