package org.maekhai.shared.letter;

import static org.maekhai.shared.letter.Sheet.cm;

import java.util.List;
import java.util.Map;

/** Writes memoranda into one document (DOCX), each on pages of its own; see {@link Sheet} for the manner. */
public final class OfficialMemos {
    private static final int TITLE = 29;
    private static final int EMBLEM = cm(1.5);
    private static final int BESIDE = cm(3);
    private static final List<Integer> COLUMNS = List.of(BESIDE, Sheet.WIDTH - 2 * BESIDE, BESIDE);

    private final Sheet sheet;

    public OfficialMemos() {
        this(new Sheet());
    }

    OfficialMemos(Sheet sheet) {
        this.sheet = sheet;
    }

    /** One more, on a new page. @param emblem of the office that writes; null: none */
    public void add(OfficialMemo memo, byte[] emblem) {
        sheet.begin();
        write(memo, Emblem.of(emblem));
    }

    /** On the page where the sheet is. */
    void write(OfficialMemo memo, Emblem emblem) {
        if (emblem == null) {
            title();
        } else {
            sheet.table(
                    false,
                    COLUMNS,
                    () -> sheet.row(false, () -> {
                        sheet.cell(BESIDE, "bottom", () -> sheet.emblem(emblem, EMBLEM, "left"));
                        sheet.cell(COLUMNS.get(1), "bottom", this::title);
                        sheet.cell(BESIDE, "bottom", () -> sheet.emblem(null, 0, "left"));
                    }));
        }
        sheet.labelled("ส่วนราชการ", cm(2.5), List.of(memo.office()));
        sheet.paragraph(Sheet.GAP)
                .indent(Map.of("left", 0))
                .write("ที่ " + memo.number() + "\t\t\t\t\tวันที่ " + memo.date());
        sheet.labelled("เรื่อง", cm(1.5), List.of(memo.subject()));
        sheet.labelled("เรียน", cm(1.5), List.of(memo.to()));
        sheet.body(memo.body());
        memo.signers().forEach(this::sign);
    }

    private void title() {
        sheet.paragraph(0).aligned("center").bold(TITLE).write("บันทึกข้อความ");
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
