package org.jointsound;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the house as ArchUnit rules, for any root package, so that they can be tried on planted faults. */
final class HouseRules {
    /** Left to right: a package may look only at those before it. The last two do not look at each other either. */
    static final List<String> STAGES = List.of(
            "problem",
            "audio",
            "event",
            "feature",
            "model",
            "concern",
            "report",
            "analysis",
            "json",
            "store",
            "history",
            "corpus",
            "evaluation",
            "training",
            "cli",
            "http");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule looksOnlyBack(String stage) {
        String[] later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()).stream()
                .map(this::everythingIn)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(everythingIn(stage))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later).or(name(root + ".Main")))
                .allowEmptyShould(true);
    }

    /** Every other rule, by a name that says it. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "http does not know cli",
                noClasses()
                        .that(in("http"))
                        .should()
                        .dependOnClassesThat(in("cli"))
                        .allowEmptyShould(true));
        rules.put(
                "every class lies in a listed package",
                classes()
                        .that(resideOutsideOfPackages(root))
                        .should()
                        .resideInAnyPackage(
                                STAGES.stream().map(this::everythingIn).toArray(String[]::new)));
        rules.put("TarsosDSP stays in audio, event, feature", confined("be.tarsos..", "audio", "event", "feature"));
        rules.put("Tribuo stays in model, store, training", confined("org.tribuo..", "model", "store", "training"));
        rules.put("the reader of trees stays in model", confined("biz.k11i..", "model"));
        rules.put("Jackson stays in json", confined("com.fasterxml.jackson..", "json"));
        rules.put("Javalin stays in http", confined("io.javalin..", "http"));
        rules.put("Jetty stays in http", confined("org.eclipse.jetty..", "http"));
        rules.put("figures stay in http", confined("io.prometheus..", "http"));
        rules.put("servlets stay in http", confined("jakarta.servlet..", "http"));
        rules.put("picocli stays in cli", confined("picocli..", "cli"));
        rules.put(
                "no source family knows another",
                slices().matching(root + ".corpus.sound.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .allowEmptyShould(true));
        rules.put("the kit of sounds knows no family", knowsNot("corpus.sound", "corpus.sound.*.."));
        rules.put("sounds know no path", knowsNot("corpus.sound..", "corpus.path..", "corpus.synthesis.."));
        rules.put("paths know no synthesis", knowsNot("corpus.path..", "corpus.synthesis.."));
        rules.put("JDBC stays in history", confined("java.sql..", "history"));
        rules.put("data sources stay in history", confined("javax.sql..", "history"));
        rules.put("JDBI stays in history", confined("org.jdbi..", "history"));
        rules.put("Flyway stays in history", confined("org.flywaydb..", "history"));
        rules.put("the pool stays in history", confined("com.zaxxer..", "history"));
        rules.put("SQLite stays in history", confined("org.sqlite..", "history"));
        rules.put("PostgreSQL stays in history", confined("org.postgresql..", "history"));
        bans(rules);
        return rules;
    }

    private ArchRule knowsNot(String those, String... unknown) {
        String[] packages = Stream.of(unknown).map(name -> root + "." + name).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + those)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private void bans(Map<String, ArchRule> rules) {
        DescribedPredicate<JavaClass> anyone = DescribedPredicate.alwaysTrue();
        DescribedPredicate<JavaClass> notMain = isNotMain();
        DescribedPredicate<JavaClass> noShell =
                notMain.and(resideOutsideOfPackages(everythingIn("cli"), everythingIn("http")));
        rules.put("no command line built from a file name", uses("be.tarsos.dsp.io.PipeDecoder"));
        rules.put("no program fetched from the net", uses("be.tarsos.dsp.util.FFMPEGDownloader"));
        rules.put("no dispatcher from a pipe", bans(anyone, "AudioDispatcherFactory.fromPipe", BannedCalls::fromPipe));
        rules.put("no Java deserialization", uses(ObjectInputStream.class.getName()));
        rules.put("no unseeded random numbers", uses("java.util.Random"));
        rules.put("no random numbers of a thread", uses("java.util.concurrent.ThreadLocalRandom"));
        rules.put("no random numbers without a seed", bans(anyone, "unseeded", BannedCalls::drawsUnseeded));
        rules.put("no java.io.File", uses("java.io.File"));
        rules.put("no traces past the log", bans(anyone, "printStackTrace", BannedCalls::printsATrace));
        rules.put("only Main ends the process", bans(notMain, "ends the process", BannedCalls::endsTheProcess));
        rules.put(
                "only the command line prints",
                noClasses()
                        .that(notMain.and(resideOutsideOfPackages(everythingIn("cli"))))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        rules.put("inner packages are given the time", bans(noShell, "reads the clock", BannedCalls::readsTheClock));
    }

    /** Calls and references such as {@code Instant::now} alike. */
    private static ArchRule bans(
            DescribedPredicate<JavaClass> those, String what, Predicate<JavaCodeUnitAccess<?>> banned) {
        return noClasses().that(those).should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getCodeUnitAccessesFromSelf().stream()
                        .filter(banned)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        });
    }

    private ArchRule confined(String library, String... stages) {
        String[] allowed = Stream.of(stages).map(this::everythingIn).toArray(String[]::new);
        return noClasses()
                .that(resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    private static ArchRule uses(String type) {
        return noClasses().should().dependOnClassesThat().haveFullyQualifiedName(type);
    }

    private DescribedPredicate<JavaClass> in(String stage) {
        return resideInAnyPackage(everythingIn(stage));
    }

    private DescribedPredicate<JavaClass> isNotMain() {
        return DescribedPredicate.not(name(root + ".Main").forSubtype());
    }

    private String everythingIn(String stage) {
        return root + "." + stage + "..";
    }
}
