package org.maekhai.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.maekhai.Places;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;

/** What an import or a visit wrote is taken back, whatever was written below it and above it. */
@QuarkusTest
class FactStoreTest {
    private static final int YEAR = 2551;
    private static final LocalDate DAY = LocalDate.of(2008, 4, 17);
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");

    @Inject
    BudgetStore budgets;

    @Inject
    PostingStore postings;

    @Inject
    FactQueries queries;

    @Inject
    LocalGovernments localGovernments;

    @Inject
    Jdbc jdbc;

    private final Origin first = new Origin(Source.IMPORT, UUID.randomUUID());
    private final Origin later = new Origin(Source.IMPORT, UUID.randomUUID());
    private final Origin visit = new Origin(Source.VISIT, UUID.randomUUID());
    private final Origin officer = Origin.byHand(Source.OFFICER);

    private final String code = Places.localGovernment("5801");

    private int id() {
        return localGovernments.byCode(code).orElseThrow().id();
    }

    /** One after the other, of a budget and a reading alike, each with its number. */
    private void write(Origin origin, int number) {
        int id = id();
        var budget = new StateBudget(true, null, null, null, null, BigDecimal.valueOf(number), null, null);
        var reading = new StatePosting(DAY, DAY.minusDays(number), null, null, null, null);
        QuarkusTransaction.requiringNew().run(() -> {
            budgets.write(
                    new Fact<>(id, YEAR, budget, origin, AT),
                    queries.budget(id, YEAR).map(known -> known.view().source()));
            postings.write(
                    new Fact<>(id, DAY, reading, origin, AT),
                    queries.posting(id, DAY).map(PostingStatusView::source));
        });
    }

    private void delete() {
        int id = id();
        QuarkusTransaction.requiringNew().run(() -> {
            budgets.delete(
                    id, YEAR, queries.budget(id, YEAR).orElseThrow().view().source(), officer);
            postings.delete(id, DAY, queries.posting(id, DAY).orElseThrow().source(), officer);
        });
    }

    private void takeBack(Origin origin, Integer... years) {
        int id = id();
        QuarkusTransaction.requiringNew().run(() -> {
            if (origin.source() == Source.VISIT) {
                boolean other = years.length > 0;
                assertEquals(other, new FactLayers<>(jdbc, budgets, id, YEAR).takeOut(origin));
                assertEquals(other, new FactLayers<>(jdbc, postings, id, DAY).takeOut(origin));
            } else {
                assertEquals(List.of(years), List.copyOf(budgets.takeBack(origin)));
                assertEquals(List.of(years), List.copyOf(postings.takeBack(origin)));
            }
        });
    }

    /** Null: nothing. */
    private void assertStands(Source source, Integer number) {
        int id = id();
        var budget = queries.budget(id, YEAR);
        assertEquals(
                Optional.ofNullable(source), budget.map(known -> known.view().source()));
        assertEquals(
                Optional.ofNullable(number),
                budget.map(known -> known.view().amount().intValueExact()));
        var posting = queries.posting(id, DAY);
        assertEquals(Optional.ofNullable(source), posting.map(PostingStatusView::source));
        assertEquals(Optional.ofNullable(number), posting.map(known ->
                (int) (DAY.toEpochDay() - known.revenueThrough().toEpochDay())));
    }

    private <T> T both(Supplier<T> ofBudgets, Supplier<T> ofPostings) {
        assertEquals(ofBudgets.get(), ofPostings.get());
        return ofBudgets.get();
    }

    private boolean standsOn(Origin origin) {
        return both(
                () -> budgets.standingOn(origin, row -> row.getString(1)).contains(code),
                () -> postings.standingOn(origin, row -> row.getString(1)).contains(code));
    }

    private long kept() {
        return both(() -> kept("budget_status_replaced"), () -> kept("posting_status_replaced"));
    }

    private long kept(String table) {
        return jdbc.count(new Sql("select count(*) from " + table).where("local_government_id = ?", id()));
    }

    @Test
    void whatAVisitReplacedStandsThereAgainUnderTheNextVersion() {
        write(first, 1);
        write(visit, 2);
        long version = queries.budget(id(), YEAR).orElseThrow().version();
        takeBack(visit, YEAR);
        assertStands(Source.IMPORT, 1);
        assertEquals(version + 1, queries.budget(id(), YEAR).orElseThrow().version());
        assertEquals(first.id(), queries.budget(id(), YEAR).orElseThrow().view().importId());
        assertEquals(0, kept());
        takeBack(first, YEAR);
        assertStands(null, null);
    }

    @Test
    void whereAVisitReplacedNothingNothingStands() {
        write(visit, 1);
        assertStands(Source.VISIT, 1);
        takeBack(visit, YEAR);
        assertStands(null, null);
        takeBack(visit);
        write(visit, 2);
        assertStands(Source.VISIT, 2);
    }

    @Test
    void whatWasWrittenByHandComesBackFromUnderAVisit() {
        write(officer, 1);
        write(officer, 2);
        assertEquals(0, kept(), "hand over hand is not kept");
        write(visit, 3);
        takeBack(visit, YEAR);
        assertStands(Source.OFFICER, 2);
        assertEquals(0, kept());
    }

    @Test
    void whatWasWrittenOverAVisitStaysAndStandsOnWhatWasBefore() {
        write(first, 1);
        write(visit, 2);
        write(later, 3);
        assertTrue(standsOn(first) && standsOn(visit));
        takeBack(visit);
        assertStands(Source.IMPORT, 3);
        assertTrue(standsOn(first));
        takeBack(later, YEAR);
        assertStands(Source.IMPORT, 1);
        assertEquals(0, kept());
    }

    @Test
    void anOfficersFactOverAVisitStaysAndKeepsTheImportBelow() {
        write(first, 1);
        write(visit, 2);
        write(officer, 3);
        takeBack(visit);
        assertStands(Source.OFFICER, 3);
        assertTrue(standsOn(first), "the import can't be undone under it");
    }

    @Test
    void nothingComesBackFromUnderAVisitThatReplacedNothing() {
        write(visit, 1);
        write(later, 2);
        takeBack(visit);
        assertStands(Source.IMPORT, 2);
        takeBack(later, YEAR);
        assertStands(null, null);
        assertEquals(0, kept());
    }

    @Test
    void whatWasDeletedByHandStaysDeleted() {
        write(first, 1);
        write(visit, 2);
        delete();
        takeBack(visit);
        assertStands(null, null);
        assertEquals(0, kept());
    }

    @Test
    void aVisitWithTheIdOfAnImportIsAnotherOrigin() {
        var sameId = new Origin(Source.VISIT, first.id());
        write(first, 1);
        takeBack(sameId);
        assertStands(Source.IMPORT, 1);
        write(sameId, 2);
        takeBack(sameId, YEAR);
        assertStands(Source.IMPORT, 1);
    }
}
