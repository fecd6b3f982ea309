package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/** Writes memoranda into one document (DOCX), each on a page of its own; see {@link Sheet} for the manner. */
public final class OfficialMemos {
    private static final int TITLE = 29;

    private final Sheet sheet = new Sheet();

    /** One more, on a new page. */
    public void add(OfficialMemo memo) {
        sheet.begin();
        sheet.paragraph(0).aligned("center").bold(TITLE).write("บันทึกข้อความ");
        sheet.labelled("ส่วนราชการ", cm(2.5), List.of(memo.office()));
        sheet.paragraph(Sheet.GAP)
                .indent(Map.of("left", 0))
                .write("ที่ " + memo.number() + "\t\t\t\t\tวันที่ " + memo.date());
        sheet.labelled("เรื่อง", cm(1.5), List.of(memo.subject()));
        sheet.labelled("เรียน", cm(1.5), List.of(memo.to()));
        sheet.body(memo.body());
        memo.signers().forEach(this::sign);
    }

    private void sign(OfficialMemo.Signer signer) {
        sheet.signed("(" + signer.name() + ")", Sheet.SIGNATURE);
        if (signer.position() != null) {
            sheet.signed(signer.position(), 0);
        }
    }

    /** Ends the document. */
    public byte[] toBytes() {
        return sheet.toBytes();
    }
}
