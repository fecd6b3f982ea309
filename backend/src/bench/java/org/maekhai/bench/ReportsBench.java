package org.maekhai.bench;

import java.time.YearMonth;

/**
 * Monthly reports, with five years of visits and issues behind them: that of the largest province, live and frozen, and the nation
 * added up from all. The yardstick is the summary by province, which every home page asks for.
 */
final class ReportsBench {
    private static final String REPORTS = "/api/v1/monthly-reports", SUMMARY = "/api/v1/compliance/summary?by=province";
    private static final int PROVINCE_MS = 300, NATION_MS = 1000;

    private final Sides sides;
    private final Registry registry;
    private final Turns turns;
    private final Report report;

    ReportsBench(Sides sides, Registry registry, Turns turns, Report report) {
        this.sides = sides;
        this.registry = registry;
        this.turns = turns;
        this.report = report;
    }

    void measure() throws Exception {
        var month = YearMonth.from(Days.TODAY).minusMonths(1);
        var before = month.minusMonths(1);
        for (var province : registry.provinces()) {
            submit(province, before);
        }
        compare("report of the largest province, live", address(month), PROVINCE_MS);
        compare("report of the largest province, frozen", address(before), PROVINCE_MS);
        compare("report of the largest province, frozen and today's", address(before) + "?live=true", PROVINCE_MS);
        compare("the nation's report", REPORTS + "/national?month=" + before, NATION_MS);
        compare("status of all provinces", REPORTS + "/status?month=" + before, NATION_MS);
        compare(
                "provinces by 24 months",
                REPORTS + "/course?from=" + month.minusMonths(23) + "&to=" + month,
                NATION_MS);
    }

    private static String address(YearMonth month) {
        return REPORTS + "/" + VisitsBench.LARGEST + "/" + month;
    }

    private void submit(String province, YearMonth month) throws Exception {
        var server = sides.server();
        server.ask(server.json(
                "POST",
                REPORTS + "/" + province + "/" + month + "/submit",
                "{\"signedBy\": \"นายทดสอบ\", \"position\": \"ท้องถิ่นจังหวัด\"}"));
    }

    /** @param limit of milliseconds until the answer is there */
    private void compare(String what, String path, int limit) throws Exception {
        var costs = turns.compare(sides.http(Requests.always(path)), sides.http(Requests.always(SUMMARY)));
        double ratio = Turns.median(costs.ratios(true));
        report.atMost(limit, what, costs.ours(false), "ms", String.format("%.1f × the summary by province", ratio));
    }
}
