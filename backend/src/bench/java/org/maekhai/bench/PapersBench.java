package org.maekhai.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.maekhai.shared.letter.Paper;
import org.maekhai.shared.letter.Papers;

/** A report of thirty pages, written as it is printed and signed: a table over all of them. */
final class PapersBench {
    private static final int ROWS = 700, TIMES = 7;
    private static final double SECONDS = 3;

    private final Report report;

    PapersBench(Report report) {
        this.report = report;
    }

    void measure() {
        var papers = new Papers();
        double first = seconds(() -> papers.pdf(paper(), null));
        var times = IntStream.range(0, TIMES)
                .mapToDouble(i -> seconds(() -> papers.pdf(paper(), null)))
                .sorted()
                .toArray();
        var words = seconds(() -> papers.docx(paper(), null));
        report.atMost(
                SECONDS,
                "paper of thirty pages as PDF",
                times[TIMES / 2],
                "s",
                String.format(
                        "the first after a start %.1f s, at most %.1f s; as DOCX %.1f s",
                        first, Arrays.stream(times).max().orElseThrow(), words));
    }

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }

    private static Paper paper() {
        return new Paper(
                "รายงานประจำเดือน",
                List.of(
                        new Paper.Heading(Paper.Level.TITLE, "รายงานประจำเดือน"),
                        new Paper.Table(
                                "สถานะการปฏิบัติงาน",
                                List.of(
                                        new Paper.Column("ที่", 1, Paper.Align.CENTRE),
                                        new Paper.Column("องค์กรปกครองส่วนท้องถิ่น", 5, Paper.Align.LEFT),
                                        new Paper.Column("ปัญหาและแนวทางแก้ไข", 6, Paper.Align.LEFT),
                                        new Paper.Column("งบประมาณ", 2, Paper.Align.RIGHT)),
                                IntStream.rangeClosed(1, ROWS)
                                        .mapToObj(row -> List.of(
                                                Integer.toString(row),
                                                "องค์การบริหารส่วนตำบลน้ำพี้ " + row,
                                                "ผู้ปฏิบัติงานโยกย้าย ขอรับการฝึกอบรมระบบ e-LAAS",
                                                String.format("%,d.00", 1000 * row)))
                                        .toList(),
                                List.of("", "รวม", "", "12,345.00"))));
    }
}
