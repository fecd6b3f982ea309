package org.maekhai.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maekhai.compliance.DemoProgress.LocalGovernment;
import org.maekhai.compliance.FactStore.Fact;
import org.maekhai.registry.LocalGovernmentType;
import org.maekhai.registry.WorkingDays;
import org.maekhai.shared.demo.DemoContext;
import org.maekhai.shared.demo.DemoData;
import org.maekhai.shared.demo.DemoImport;
import org.maekhai.shared.thai.FiscalYear;

/** A good year of facts up to today, exemptions and what local governments say of themselves. */
@ApplicationScoped
class ComplianceDemo implements DemoData {
    private static final String NAN = "55";

    private final Event<DemoImport> imports;
    private final BudgetStore budgets;
    private final PostingStore postings;
    private final WorkingDays workingDays;

    ComplianceDemo(Event<DemoImport> imports, BudgetStore budgets, PostingStore postings, WorkingDays workingDays) {
        this.imports = imports;
        this.budgets = budgets;
        this.postings = postings;
        this.workingDays = workingDays;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void create(DemoContext demo) throws SQLException {
        var byProvince = localGovernments(demo);
        facts(demo, byProvince);
        exemptions(demo, byProvince);
        selfReports(demo, byProvince);
    }

    private static SortedMap<String, List<LocalGovernment>> localGovernments(DemoContext demo) throws SQLException {
        var byProvince = new TreeMap<String, List<LocalGovernment>>();
        try (var statement = demo.connection().createStatement();
                var rows = statement.executeQuery(
                        "select id, code, type, province_code, district_code from local_government order by code")) {
            while (rows.next()) {
                byProvince
                        .computeIfAbsent(rows.getString(4), code -> new ArrayList<>())
                        .add(new LocalGovernment(
                                rows.getInt(1),
                                rows.getString(2),
                                LocalGovernmentType.valueOf(rows.getString(3)),
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
        return byProvince;
    }

    private void facts(DemoContext demo, SortedMap<String, List<LocalGovernment>> byProvince) throws SQLException {
        var days = DemoProgress.days(demo.today());
        var lastMonthEnd = days.get(DemoProgress.MONTH_ENDS - 1);
        var yesterday = demo.today().minusDays(1);
        var earlyDay = yesterday.isAfter(lastMonthEnd) ? yesterday : demo.today();
        var budgetFiles = new HashMap<FiscalYear, DemoImport>();
        var postingFiles = new TreeMap<LocalDate, DemoImport>();
        for (var day : days) {
            budgetFiles.computeIfAbsent(FiscalYear.of(day), year -> budgetFile(demo, year));
            var asOf = day.equals(demo.today()) ? earlyDay : day;
            postingFiles.put(asOf, postingFile(demo, asOf));
        }
        var facts = new DemoFacts(
                demo,
                days,
                earlyDay,
                workingDays.between(demo.today().minusYears(1), demo.today(), null),
                budgetFiles,
                postingFiles);
        for (var province : byProvince.entrySet()) {
            var progress = new DemoProgress(demo, province.getKey());
            boolean early = demo.random("early " + province.getKey()).nextInt(100) < 30;
            for (var ranked : DemoProgress.ranked(demo, province.getValue())) {
                facts.make(progress, ranked, early);
            }
        }
        facts.writeAll(budgets, postings);
        facts.budgetRows()
                .forEach((year, rows) -> imports.fire(budgetFiles.get(year).withRows(rows)));
        facts.postingRows()
                .forEach((asOf, rows) -> imports.fire(postingFiles.get(asOf).withRows(rows)));
    }

    private static DemoImport budgetFile(DemoContext demo, FiscalYear year) {
        var random = demo.random("budget file " + year.year());
        var yearsEnd = year.lastDay().plusDays(5);
        var lately = demo.today().minusDays(2);
        var at = demo.at(yearsEnd.isBefore(lately) ? yearsEnd : lately, random);
        return new DemoImport(
                demo,
                demo.id(at.toInstant(), random),
                "budget-status",
                "สถานะงบประมาณ " + year.year() + ".xlsx",
                at,
                0);
    }

    private static DemoImport postingFile(DemoContext demo, LocalDate asOf) {
        var random = demo.random("posting file " + asOf);
        var at = demo.at(asOf.plusDays(3), random);
        return new DemoImport(
                demo,
                demo.id(at.toInstant(), random),
                "posting-status",
                "สถานะการบันทึกบัญชี " + asOf + ".xlsx",
                at,
                0);
    }

    private static void exemptions(DemoContext demo, SortedMap<String, List<LocalGovernment>> byProvince)
            throws SQLException {
        var today = demo.today();
        var random = demo.random("exemptions");
        var outage = today.minusMonths(5).withDayOfMonth(11);
        var flood = today.minusMonths(4).withDayOfMonth(20);
        var nan = byProvince.get(NAN);
        var songkhla = byProvince.get("90");
        var somewhere = byProvince.get("40");
        try (var rows = demo.batch("insert into exemption (id, province_code, local_government_id, valid_from,"
                + " valid_to, reason, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, 'กรม (สาธิต)')")) {
            for (var row : List.<Object[]>of(
                    new Object[] {null, null, outage, outage.plusDays(2), "ระบบ e-LAAS ขัดข้องทั่วประเทศ (สมมติ)"},
                    new Object[] {"90", null, flood, flood.plusDays(21), "อุทกภัยทั้งจังหวัด (สมมติ)"},
                    new Object[] {
                        null,
                        nan.get(nan.size() / 2).id(),
                        today.minusDays(40),
                        today.plusDays(50),
                        "กรมอนุมัติให้เริ่มบันทึกข้อมูลใหม่ (สมมติ)"
                    },
                    new Object[] {
                        null,
                        somewhere.get(somewhere.size() / 3).id(),
                        today.minusDays(15),
                        today.plusDays(75),
                        "เปลี่ยนผู้รับผิดชอบ กรมผ่อนผันถึงสิ้นไตรมาส (สมมติ)"
                    })) {
                var at = demo.at((LocalDate) row[2], random);
                rows.add(demo.id(at.toInstant(), random), row[0], row[1], row[2], row[3], row[4], at);
            }
        }
    }

    /** Waiting for an officer or trainer: of the first SAOs of Nan, and of some elsewhere. */
    private void selfReports(DemoContext demo, SortedMap<String, List<LocalGovernment>> byProvince) {
        var random = demo.random("self-reports");
        var year = FiscalYear.of(demo.today());
        var chosen = new ArrayList<LocalGovernment>();
        saos(byProvince.get(NAN)).limit(3).forEach(chosen::add);
        for (var province : List.of("30", "50", "80")) {
            saos(byProvince.get(province)).skip(5).limit(1).forEach(chosen::add);
        }
        var origin = Origin.byHand(Source.SELF_REPORT);
        int number = 0;
        for (var lgo : chosen) {
            var at = demo.at(demo.today().minusDays(1 + random.nextInt(4)), random);
            var id = demo.id(at.toInstant(), random);
            var by = "ผู้รายงาน (สมมติ) " + lgo.code();
            if (number++ % 2 == 0) {
                var day = at.toLocalDate();
                var reading = new StatePosting(day, day.minusDays(1), day.minusDays(3), day.minusDays(9), null, null);
                postings.report(new Fact<>(lgo.id(), day, reading, origin, at.toInstant()), id, by, 0);
            } else {
                var approved = year.firstDay().minusDays(6);
                var budget = new StateBudget(
                        true,
                        approved.minusDays(12),
                        approved,
                        true,
                        null,
                        BigDecimal.valueOf(30_000_000 + random.nextInt(300) * 100_000L),
                        "อนุมัติตามข้อบัญญัติแล้ว (สมมติ)",
                        null);
                budgets.report(new Fact<>(lgo.id(), year.year(), budget, origin, at.toInstant()), id, by, 0);
            }
        }
    }

    private static Stream<LocalGovernment> saos(List<LocalGovernment> all) {
        return all.stream().filter(lgo -> lgo.type() == LocalGovernmentType.SAO);
    }
}
