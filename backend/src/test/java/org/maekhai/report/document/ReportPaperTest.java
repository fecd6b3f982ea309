package org.maekhai.report.document;

import java.nio.file.*;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maekhai.issue.IssueKind;
import org.maekhai.shared.letter.Papers;

class ReportPaperTest {
    @Test
    void show() throws Exception {
        var r = new AReport();
        for (int i = 0; i < 6; i++)
            r.issue(
                    IssueKind.values()[i % 4],
                    "ปัญหาที่" + i * 7919 + "ไม่เหมือนใคร " + "กขคงจฉช".charAt(i) + " ระบบแจ้งว่ายอดไม่สมดุล",
                    i % 2 == 0 ? "ลบรายการที่ซ้ำแล้วกดอนุมัติใหม่" : null);
        for (int i = 0; i < 30; i++) r.late("ตัวอย่าง" + i);
        var paper = new ReportPaper(
                        r.view(),
                        AReport.OFFICE,
                        Optional.of("หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๐๘.๔/ว ๑ ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙"))
                .paper(Part.ALL);
        Files.write(Path.of("/tmp/words.pdf"), new Papers().pdf(paper, null));
        Files.write(Path.of("/tmp/words.docx"), new Papers().docx(paper, null));
        Files.write(Path.of("/tmp/words.xlsx"), ReportBook.of(r.view()));
    }
}
