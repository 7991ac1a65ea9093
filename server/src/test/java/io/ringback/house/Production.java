package io.ringback.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled server without its tests, read once for all rules. */
final class Production {
    static final String ROOT = "io.ringback";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages(ROOT);

    private Production() {}

    /** The package patterns of some rooms with everything under them. */
    static String[] rooms(String... names) {
        String[] patterns = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            patterns[i] = ROOT + "." + names[i] + "..";
        }
        return patterns;
    }
}
