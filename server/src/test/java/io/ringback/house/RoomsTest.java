package io.ringback.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which room of the server may see which other room, and which library. */
class RoomsTest {
    private static final String FEATURES = "chat routing agents waiting callback supervision";

    /** Room to the rooms it may see besides itself; only the root package, Main and Application, sees everything. */
    private static final Map<String, String> SEES = Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("metrics", "model"),
            Map.entry("config", "model"),
            Map.entry("protocol", "model"),
            Map.entry("redis", "metrics"),
            Map.entry("auth", "model metrics"),
            Map.entry("sites", "model metrics"),
            Map.entry("cli", "model config auth sites waiting agents routing"),
            Map.entry("notify", "model metrics"),
            Map.entry("chat", "model metrics"),
            Map.entry("agents", "model metrics"),
            Map.entry("waiting", "model metrics"),
            Map.entry("routing", "model metrics chat agents waiting"),
            Map.entry("callback", "model metrics routing waiting"),
            Map.entry("supervision", "model metrics chat routing agents waiting callback"),
            Map.entry("delivery", "model metrics protocol"),
            Map.entry("store", "model metrics protocol redis auth sites notify delivery " + FEATURES),
            Map.entry("gateway", "model metrics config protocol auth sites notify delivery " + FEATURES));

    private static final List<String> ROOMS = SEES.keySet().stream().sorted().toList();

    @Test
    void everyPackageIsARoom() {
        Set<String> found = Production.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(Production.ROOT))
                .map(name -> name.substring(Production.ROOT.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(SEES.keySet()).isEqualTo(found);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomSeesOnlyItsNeighbours(String room) {
        Set<String> open =
                Stream.concat(Stream.of(room), Arrays.stream(sees(room))).collect(Collectors.toSet());
        String[] closed = ROOMS.stream().filter(other -> !open.contains(other)).toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAnyPackage(Production.rooms(room))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(Production.rooms(closed)).or(resideInAPackage(Production.ROOT))));
    }

    @Test
    void theModelUsesTheJdkOnly() {
        check(classes()
                .that()
                .resideInAnyPackage(Production.rooms("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.ringback.model.."));
    }

    @Test
    void nettyStaysInGatewayAndRedis() {
        check(outside("gateway", "redis")
                .should()
                .dependOnClassesThat(resideInAPackage("io.netty..").and(not(resideInAPackage("io.netty.buffer..")))));
    }

    @Test
    void buffersStayInGatewayRedisAndDelivery() {
        check(outside("gateway", "redis", "delivery")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty.buffer.."));
    }

    @Test
    void lettuceStaysInRedisAndStore() {
        check(outside("redis", "store").should().dependOnClassesThat().resideInAnyPackage("io.lettuce..", "reactor.."));
    }

    @Test
    void jacksonStaysWhereJsonIsReadAndWritten() {
        check(outside("protocol", "store", "config", "notify", "gateway.http", "cli.waits", "cli.routing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."));
    }

    private static GivenClassesConjunction outside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.concat(Stream.of(Production.ROOT), Arrays.stream(Production.rooms(rooms)))
                                .toArray(String[]::new));
    }

    private static String[] sees(String room) {
        String names = SEES.getOrDefault(room, "");
        return names.isEmpty() ? new String[0] : names.split(" ");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Production.CLASSES);
    }
}
