package io.ringback.auth;

/**
 * How much work one password hash is. OWASP asks for 19 MiB and 2 passes at least.
 *
 * @param memoryKib memory in KiB, 8 or more
 * @param passes passes over the memory, 1 or more
 */
public record PasswordCost(int memoryKib, int passes) {
    /** Whether this is less work than another in any way. */
    boolean isBelow(PasswordCost other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }
}
