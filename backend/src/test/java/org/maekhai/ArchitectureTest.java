package org.maekhai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The map of the code: docs/architecture.md says why. */
@Tag("without-database")
class ArchitectureTest {
    /** A package may only use those that stand before it. */
    private static final List<String> ORDER = List.of(
            "shared",
            "security",
            "audit",
            "imports",
            "registry",
            "office",
            "letter",
            "compliance",
            "training",
            "assignment",
            "hub",
            "visit",
            "issue",
            "meeting",
            "report",
            "overview",
            "demo");

    /**
     * The doors of each package: its facades, the interfaces that others implement, and values that are classes. Those of
     * the model are private to its feature, whose classes stand in another package.
     */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("", Set.of("Maekhai")),
            Map.entry("shared", Set.of("Budget", "GreatCircle", "Ids", "Kilometres", "LongTable", "ToDoSource")),
            Map.entry("shared.attachment", Set.of("AttachmentRights", "Attachments", "KeptPictures")),
            Map.entry(
                    "shared.database",
                    Set.of(
                            "ByProvince",
                            "Jdbc",
                            "Kept",
                            "NamedLocks",
                            "Portions",
                            "Row",
                            "RowMapper",
                            "SearchText",
                            "Snapshot",
                            "SpareConnection",
                            "Sql")),
            Map.entry("shared.demo", Set.of("DemoData", "DemoPeople")),
            Map.entry("shared.export", Set.of("Csv", "ThaiBook", "Words")),
            Map.entry("shared.files", Set.of("TemporaryFiles")),
            Map.entry("shared.http", Set.of("Characters", "Disposition", "Language", "MediaTypes", "MultiLine")),
            Map.entry("shared.journal", Set.of("AuthorSource", "Journal")),
            Map.entry(
                    "shared.letter",
                    Set.of("Forms", "OfficialLetters", "OfficialMemos", "Papers", "TemplateFields", "WordTemplates")),
            Map.entry(
                    "shared.openapi",
                    Set.of(
                            "ApiExamples",
                            "DocumentOnDemand",
                            "DocumentRules",
                            "DocumentWhenAsked",
                            "DocumentedFiles",
                            "DocumentedHeaders",
                            "GivesFile",
                            "ProblemResponses",
                            "TakesFile")),
            Map.entry("shared.page", Set.of("NotInTables", "Page", "Paging")),
            Map.entry("shared.problem", Set.of("Failure", "Messages", "Problems", "Unavailable")),
            Map.entry("shared.search", Set.of("SearchSource")),
            Map.entry("shared.solver", Set.of("ConstraintSearch", "Solver", "SolverProcess")),
            Map.entry(
                    "shared.thai",
                    Set.of(
                            "LocalGovernmentCode",
                            "ThaiDates",
                            "ThaiNumbers",
                            "ThaiPhone",
                            "ThaiSort",
                            "ThaiText",
                            "ThaiWriting")),
            Map.entry("shared.timeline", Set.of("TimelineSource")),
            Map.entry("shared.work", Set.of("Daemons", "Hindrance", "ScheduledWork", "Stopping")),
            Map.entry(
                    "shared.job",
                    Set.of(
                            "JobFiles",
                            "Jobs",
                            "Leases",
                            "PlanSearch",
                            "PlanStore",
                            "SearchKind",
                            "SearchedPlan",
                            "Searches",
                            "Turns")),
            Map.entry("shared.outbox", Set.of("Outbox", "OutboxConsumer")),
            Map.entry(
                    "security",
                    Set.of("CurrentUser", "People", "Places", "SecretAddress", "Secrets", "TrainerTies", "Users")),
            Map.entry(
                    "imports",
                    Set.of(
                            "CellWords",
                            "FirstRows",
                            "ImportDocument",
                            "ImportKind",
                            "ImportRow",
                            "KindName",
                            "Replaced",
                            "Table",
                            "TableImport",
                            "Templates")),
            Map.entry(
                    "registry",
                    Set.of(
                            "Geography",
                            "LocalGovernmentColumns",
                            "LocalGovernmentFinder",
                            "LocalGovernmentIndex",
                            "LocalGovernmentRows",
                            "LocalGovernments",
                            "MovedPlaces",
                            "PlaceCells",
                            "ProvinceInitials",
                            "Register",
                            "SeenPlaces",
                            "Standings",
                            "StatusSource",
                            "Thailand",
                            "WorkingDays")),
            Map.entry("office", Set.of("Offices")),
            Map.entry("letter", Set.of("DemoLetters", "LetterSubject", "SubjectLetters")),
            Map.entry(
                    "compliance",
                    Set.of("Compliance", "ComplianceDays", "ComplianceProjection", "ObservedFacts", "PressingFacts")),
            Map.entry("training", Set.of("TrainerWork", "Trainers")),
            Map.entry("assignment", Set.of("Coverage", "MetPlans", "OneTrainerADay", "PlanMeetings")),
            Map.entry("hub", Set.of("Hubs", "Letterheads")),
            Map.entry(
                    "visit",
                    Set.of(
                            "Checklists",
                            "OpenIssues",
                            "VisitBooks",
                            "VisitCounting",
                            "VisitIssues",
                            "VisitPolicy",
                            "VisitsOfMonth")),
            Map.entry("issue", Set.of("IssueCounting", "IssuesWaiting", "MonthIssues", "RaisedIssues")),
            Map.entry("meeting", Set.of("MonthMeetings")),
            Map.entry("report", Set.of("MonthlyReports", "Narrative", "SubmittedReports")),
            Map.entry("hub.planning", Set.of("NetworkSolver")),
            Map.entry("visit.planning", Set.of("DaySolver", "RoundTrip")),
            Map.entry("assignment.planning", Set.of("Costs", "CoverageSolver", "Ledger", "NearestFirst")));

    /** Doors and values that only the rooms of the same feature may use: others see its facade. */
    private static final Map<String, Set<String>> INNER_DOORS = Map.of(
            "assignment",
            Set.of("AssignmentLock", "LatestStandings", "Succession"),
            "hub",
            Set.of(
                    "DemoAdvice",
                    "EligibilityView",
                    "HubLock",
                    "HubPlace",
                    "HubPlaces",
                    "HubPolicy",
                    "HubState",
                    "NearHub",
                    "NetworkCounts",
                    "PlannedHubs",
                    "ProvinceHubs",
                    "Today"),
            "issue",
            Set.of(
                    "CommentView",
                    "ImportedIssues",
                    "IssueAction",
                    "IssueBooks",
                    "IssuePerson",
                    "IssuePlace",
                    "IssueView",
                    "KnownSolutions",
                    "LikeIssues",
                    "SaveIssue",
                    "SolutionAction",
                    "SolutionState",
                    "SolutionView",
                    "ToldIssue"),
            "meeting",
            Set.of(
                    "Attendance",
                    "CarryOverView",
                    "ImportedAttendance",
                    "MeetingBooks",
                    "MeetingRef",
                    "MeetingState",
                    "MeetingToFill",
                    "MeetingView",
                    "SaveMeeting"),
            "report",
            Set.of(
                    "AlikeIssues",
                    "CountedFigures",
                    "CountedRow",
                    "DueDays",
                    "FrozenData",
                    "FrozenEscalations",
                    "FrozenLetterhead",
                    "FrozenLetterheads",
                    "NationOfMonth",
                    "NationalView",
                    "Proposed",
                    "ReportAnnexes",
                    "ReportFigures",
                    "ReportHolder",
                    "ReportIssue",
                    "ReportOfMonth",
                    "ReportPolicy",
                    "ReportSection",
                    "ReportSections",
                    "ReportState",
                    "ReportTemplate",
                    "ReportTemplates",
                    "ReportTiming",
                    "ReportView"),
            "visit",
            Set.of(
                    "Answer",
                    "Checklist",
                    "ChecklistModule",
                    "DayPolicy",
                    "ModuleScore",
                    "NewVisit",
                    "NextStep",
                    "Offer",
                    "PlannedVisit",
                    "Question",
                    "SaveVisit",
                    "ScoredPlace",
                    "ScoredPlaces",
                    "Scores",
                    "StepOwner",
                    "VisitClinics",
                    "VisitForRooms",
                    "VisitMode",
                    "VisitState",
                    "VisitTrainer",
                    "VisitView"));

    /** The model of a feature that is solved: it knows nothing of its feature, whose rooms all may use it. */
    private static final String MODEL = "planning";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maekhai");

    @Test
    void everyPackageHasItsPlaceOnTheMap() {
        var unknown = CODE.stream()
                .map(ArchitectureTest::feature)
                .filter(feature -> !feature.isEmpty() && !ORDER.contains(feature))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unknown);
    }

    @Test
    void dependenciesPointOneWay() {
        for (var feature : ORDER) {
            var later = ORDER.subList(ORDER.indexOf(feature) + 1, ORDER.size()).stream()
                    .map(other -> "org.maekhai." + other + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.maekhai." + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because(feature + " stands before them on the map (docs/architecture.md)")
                        .allowEmptyShould(true)
                        .check(CODE);
            }
        }
    }

    /** {@code hub.plan} is a room of {@code hub}. Those of {@code shared} only sort what every feature uses. */
    private static List<String> rooms() {
        return CODE.stream()
                .map(ArchitectureTest::folder)
                .filter(folder -> folder.contains(".") && !folder.startsWith("shared."))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aRoomUsesItsFeatureAndNoOtherRoomOfIt() {
        for (var room : rooms()) {
            var siblings = rooms().stream()
                    .filter(other -> !other.equals(room) && feature(other).equals(feature(room)))
                    .filter(other -> !other.endsWith("." + MODEL))
                    .map(other -> "org.maekhai." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.maekhai." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(siblings)
                    .because("what two rooms need stands in their feature")
                    .check(CODE);
        }
    }

    @Test
    void aModelUsesNoFeature() {
        var features = ORDER.subList(1, ORDER.size()).stream()
                .map(feature -> "org.maekhai." + feature + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.maekhai.*." + MODEL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(features).and(not(resideInAPackage("org.maekhai.*." + MODEL))))
                .because("it is solved in a process that has no application")
                .check(CODE);
    }

    @Test
    void aFeatureUsesNoneOfItsRooms() {
        for (var room : rooms()) {
            noClasses()
                    .that()
                    .resideInAPackage("org.maekhai." + feature(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.maekhai." + room + "..")
                    .because("a feature stands without its rooms")
                    .check(CODE);
        }
    }

    @Test
    void roomsArePrivateToTheirFeature() {
        for (var room : rooms()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.maekhai." + feature(room) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.maekhai." + room + "..")
                    .because("others use the facade of a feature")
                    .check(CODE);
        }
    }

    @Test
    void innerDoorsAreForTheRoomsOfTheFeature() {
        INNER_DOORS.forEach((feature, doors) -> noClasses()
                .that()
                .resideOutsideOfPackage("org.maekhai." + feature + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are inner doors of " + feature,
                        door -> folder(door).equals(feature)
                                && doors.contains(outermost(door).getSimpleName())))
                .because("others use the facade of " + feature)
                .check(CODE));
    }

    /** Whatever was opened for rooms, a value too, is closed to others; and what no room needs any more is closed to all. */
    @Test
    void whatOnlyTheRoomsOfAFeatureUseIsAnInnerDoor() {
        var opened = new TreeSet<String>();
        for (var room : rooms()) {
            var feature = feature(room);
            CODE.stream()
                    .filter(from -> folder(from).equals(room))
                    .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> outermost(dependency.getTargetClass()))
                    .filter(to ->
                            folder(to).equals(feature) && to.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(to -> !isFacade(to) && !isUsedByOthers(to))
                    .forEach(to -> opened.add(feature + "." + to.getSimpleName()));
        }

        assertEquals(named(INNER_DOORS), opened);
    }

    private static boolean isFacade(JavaClass door) {
        return DOORS.getOrDefault(folder(door), Set.of()).contains(door.getSimpleName());
    }

    private static boolean isUsedByOthers(JavaClass door) {
        return CODE.stream()
                .filter(from -> !feature(from).equals(feature(door)))
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> outermost(dependency.getTargetClass()).equals(door));
    }

    private static TreeSet<String> named(Map<String, Set<String>> doors) {
        return doors.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(door -> of.getKey() + "." + door))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void packagesDoNotGoInACircle() {
        assertEquals(Set.of(), circles(ArchitectureTest::folder));
    }

    /** Within a package either: of two that know each other, neither can be understood, or changed, first. */
    @Test
    void classesDoNotGoInACircle() {
        assertEquals(Set.of(), circles(c -> outermost(c).getName()));
    }

    /** The parts from which a way leads back. {@code beFreeOfCycles()} of the library finds but some of them. */
    private static Set<String> circles(Function<JavaClass, String> part) {
        var uses = new HashMap<String, Set<String>>();
        for (var from : CODE) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass();
                if (to.getPackageName().startsWith("org.maekhai")
                        && !part.apply(from).equals(part.apply(to))) {
                    uses.computeIfAbsent(part.apply(from), any -> new HashSet<>())
                            .add(part.apply(to));
                }
            }
        }
        return uses.keySet().stream()
                .filter(one -> reached(one, uses).contains(one))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(uses.get(from));
        while (!next.isEmpty()) {
            var one = next.poll();
            if (reached.add(one)) {
                next.addAll(uses.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    private static JavaClass outermost(JavaClass of) {
        var one = of.getBaseComponentType();
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
    }

    @Test
    void onlyRecordsEnumsAndTheDoorsOfAPackageArePublic() {
        var unexpected = CODE.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.isRecord() && !c.isEnum())
                .filter(c -> !DOORS.getOrDefault(folder(c), Set.of()).contains(c.getSimpleName()))
                .filter(c -> !INNER_DOORS.getOrDefault(folder(c), Set.of()).contains(c.getSimpleName()))
                // the persistence provider writes such companions of entities
                .filter(c -> !c.getSimpleName().endsWith("_"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unexpected);
    }

    @Test
    void everyDoorThatIsListedIsOne() {
        var missing = named(DOORS);
        CODE.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.isRecord() && !c.isEnum())
                .forEach(c -> missing.remove(folder(c) + "." + c.getSimpleName()));

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTimeComesFromTheInjectedClock() {
        var readsTheSystem = DescribedPredicate.<JavaCall<?>>describe("asks the system for the time", call -> {
            var owner = call.getTargetOwner().getFullName();
            var name = call.getName();
            boolean now = name.equals("now")
                    && Set.of(
                                    LocalDate.class,
                                    LocalDateTime.class,
                                    Instant.class,
                                    OffsetDateTime.class,
                                    ZonedDateTime.class,
                                    Year.class,
                                    YearMonth.class)
                            .stream()
                            .anyMatch(type -> type.getName().equals(owner))
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
            boolean date = owner.equals("java.util.Date")
                    && name.equals("<init>")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
            return now || millis || date || clock;
        });

        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.maekhai.shared.ClockProducer")
                .should()
                .callCodeUnitWhere(readsTheSystem)
                .because("tests stand on any day")
                .check(CODE);
    }

    @Test
    void aResourceIsAPathOfTheApi() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Path.class)
                .andShould()
                .beAnnotatedWith(Produces.class)
                // or whatever Accept names gets objects as Java writes them
                .andShould()
                .notBePublic()
                .check(CODE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("stand under /api/v1") {
                    @Override
                    public void check(JavaClass resource, ConditionEvents events) {
                        var path = resource.getAnnotationOfType(Path.class).value();
                        events.add(new SimpleConditionEvent(
                                resource, path.startsWith("/api/v1"), resource.getName() + " is at " + path));
                    }
                })
                .check(CODE);
    }

    @Test
    void noNameHidesWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|DAO|Dao|Helper)")
                .because("a name says what a class is for")
                .check(CODE);
    }

    @Test
    void noEntityLeavesItsPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .bePackagePrivate()
                .because("other features know an object by its id or code")
                .check(CODE);
    }

    @Test
    void theDocumentedMapIsTheOneThatIsTested() throws IOException {
        var documented = Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                .matcher(Files.readString(java.nio.file.Path.of("../docs/architecture.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        var existing = CODE.stream().map(ArchitectureTest::feature).collect(Collectors.toSet());

        assertEquals(ORDER.stream().filter(documented::contains).toList(), documented, "the order of the table");
        assertTrue(
                ORDER.stream().filter(existing::contains).allMatch(documented::contains),
                "docs/architecture.md misses one of " + existing);
    }

    @Test
    void everyRoomIsDocumented() throws IOException {
        var documented = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z]+)` \\|")
                .matcher(Files.readString(java.nio.file.Path.of("../docs/architecture.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var existing = CODE.stream()
                .map(ArchitectureTest::folder)
                .filter(folder -> folder.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(existing, documented);
    }

    private static String feature(JavaClass of) {
        return feature(folder(of));
    }

    private static String feature(String folder) {
        return folder.replaceAll("\\..*", "");
    }

    private static String folder(JavaClass of) {
        return of.getPackageName().replaceFirst("^org\\.maekhai\\.?", "");
    }
}
