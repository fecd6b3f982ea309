package org.maekhai.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is like a text, among 100,000 issues of the nation; how long their index takes to build, and how large it is. */
final class SimilarBench {
    private static final int ISSUES = 100_000, BATCH = 1000, WARM = 2000, ASKED = 2000, BUILT_WITHIN_S = 60;
    private static final Pattern BUILT = Pattern.compile("Similar problems: (\\d+) texts in (\\d+) ms, (\\d+) kB");

    /** What issues and questions are made of. */
    private static final List<String>
            WHAT =
                    List.of(
                            "งบประมาณ",
                            "ใบเสร็จรับเงิน",
                            "ฎีกา",
                            "เช็ค",
                            "ใบนำส่งเงิน",
                            "ลูกหนี้ภาษีที่ดิน",
                            "เงินอุดหนุน",
                            "งบทดลอง",
                            "เงินฝากธนาคาร",
                            "รหัสผ่าน",
                            "รายงาน",
                            "เงินเดือน",
                            "ทะเบียนทรัพย์สิน",
                            "ใบสั่งซื้อ",
                            "เงินยืม",
                            "ยอดยกมา"),
            HOW =
                    List.of(
                            "อนุมัติไม่ได้",
                            "ไม่ตรงกับทะเบียน",
                            "ซ้ำสองรายการ",
                            "ไม่แสดงในระบบ",
                            "พิมพ์ไม่ออก",
                            "ค้างอยู่ตั้งแต่วันก่อน",
                            "คำนวณผิด",
                            "บันทึกผิดประเภท",
                            "ยกเลิกไม่ได้",
                            "หายไปจากหน้าจอ"),
            WHEN =
                    List.of(
                            "ช่วงสิ้นเดือน",
                            "หลังเปลี่ยนเจ้าหน้าที่",
                            "เมื่อเปิดปีงบประมาณใหม่",
                            "ของกองคลัง",
                            "ทุกครั้งที่กดบันทึก",
                            "ตั้งแต่ปีที่แล้ว",
                            "ของโครงการก่อสร้างถนน",
                            "เพราะอินเทอร์เน็ตหลุด");

    private final Database database;
    private final Report report;

    SimilarBench(Database database, Report report) {
        this.database = database;
        this.report = report;
    }

    /** Starts the package on the data of {@link #database}. */
    interface Start {
        Server server() throws Exception;
    }

    /** @param log what the server says */
    void measure(Start start, Path log) throws Exception {
        double without;
        try (var server = start.server()) {
            without = server.startSeconds();
        }
        fill();
        try (var server = start.server()) {
            report.told(
                    "start with 100,000 issues (without)",
                    String.format(Locale.ROOT, "%.2f s (%.2f s)", server.startSeconds(), without));
            server.signIn();
            var built = built(log);
            report.told("index of 100,000 issues built in the background", built.group(2) + " ms");
            report.atMost(150, "index of 100,000 issues", Integer.parseInt(built.group(3)) / 1000.0, "MB", "");
            var random = new Random(1);
            for (int i = 0; i < WARM; i++) {
                server.ask(question(random));
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                var asked = question(random);
                long began = System.nanoTime();
                server.ask(asked);
                times.add((System.nanoTime() - began) / 1e6);
            }
            Collections.sort(times);
            report.atMost(
                    20,
                    "similar among 100,000 issues, p95",
                    times.get(ASKED * 95 / 100),
                    "ms",
                    String.format(Locale.ROOT, "the middle one %.2f ms", times.get(ASKED / 2)));
            report.told("resident with 100,000 issues", Machine.megabytes(server.pid(), "VmRSS") + " MB");
        }
    }

    /** What the server says when its index is there. */
    private static MatchResult built(Path log) throws Exception {
        for (int second = 0; second < BUILT_WITHIN_S; second++) {
            var told = BUILT.matcher(Files.readString(log))
                    .results()
                    .filter(line -> Integer.parseInt(line.group(1)) >= ISSUES)
                    .findFirst();
            if (told.isPresent()) {
                return told.get();
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("the index was not built:\n" + Files.readString(log));
    }

    private static String question(Random random) {
        return "/api/v1/issues/similar?text="
                + URLEncoder.encode(words(random, 1 + random.nextInt(2)), StandardCharsets.UTF_8);
    }

    private static String words(Random random, int sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(any(WHAT, random))
                    .append(any(HOW, random))
                    .append(any(WHEN, random))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void fill() throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.get(0), address.get(1), address.get(2))) {
            connection.setAutoCommit(false);
            List<Object[]> places = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id, province_code from local_government order by code")) {
                while (rows.next()) {
                    places.add(new Object[] {rows.getInt(1), rows.getString(2)});
                }
            }
            var random = new Random(ISSUES);
            try (var issue = connection.prepareStatement("""
                            insert into issue (id, local_government_id, province_code, kind, module, severity, title,
                                               detail, raised_on, created_by, created_at, state, search_text, changed_at,
                                               version)
                            values (?, ?, ?, 'PROBLEM', 'SYSTEM', 'MEDIUM', ?, ?, ?, 'bench', current_timestamp, 'OPEN', '',
                                    current_timestamp, 0)
                            """);
                    var event = connection.prepareStatement("""
                            insert into issue_event (issue_id, place, action, state, on_day, at, by_name)
                            values (?, 0, 'RAISED', 'OPEN', ?, current_timestamp, 'bench')
                            """)) {
                for (int i = 0; i < ISSUES; i++) {
                    var id = new UUID(random.nextLong(), random.nextLong());
                    var place = places.get(random.nextInt(places.size()));
                    var on = Days.TODAY.minusDays(random.nextInt(1500));
                    add(
                            issue,
                            id,
                            place[0],
                            place[1],
                            words(random, 1) + " " + i % 5000,
                            words(random, 1 + random.nextInt(3)),
                            on);
                    add(event, id, on);
                    if ((i + 1) % BATCH == 0) {
                        issue.executeBatch();
                        event.executeBatch();
                    }
                }
            }
            connection.commit();
        }
        Report.progress("issues: %d", ISSUES);
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }
}
