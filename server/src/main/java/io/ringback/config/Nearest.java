package io.ringback.config;

import java.util.Comparator;

/** Finds the setting that was probably meant by a name that is none. */
final class Nearest {
    private static final int FAR = 4;

    private Nearest() {}

    static String hint(Settings settings, Layer.Entry entry) {
        boolean environment = entry.path().startsWith("RINGBACK_");
        return settings.byPath().values().stream()
                .map(setting -> environment ? setting.environmentName() : setting.path())
                .min(Comparator.comparingInt(name -> distance(name, entry.path())))
                .filter(name -> distance(name, entry.path()) < FAR)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** Levenshtein distance: how many characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
