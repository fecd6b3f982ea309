package org.maekhai.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maekhai.shared.database.Jdbc;
import org.maekhai.shared.database.Sql;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.OfficialMemo;

/** What letters said when they were signed, and under which emblem: for good. */
@ApplicationScoped
class FrozenSheets {
    private static final String INSERT = """
            insert into letter_sheet
              (letter_id, place, memo, number, office, subject, addressee, refers_to, enclosures, body, signer,
               signer_position, foot)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    FrozenSheets(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Letter letter, Printed signed) {
        var sheets = signed.sheets();
        List<Object[]> rows = new ArrayList<>();
        sheets.letters().forEach(sheet -> rows.add(row(letter.id(), rows.size(), sheet)));
        sheets.memos().forEach(sheet -> rows.add(row(letter.id(), rows.size(), sheet)));
        jdbc.batch(INSERT, rows);
        signers(letter.id(), sheets.memos());
        if (signed.emblem() != null) {
            keep(letter, signed.emblem());
        }
    }

    private static Object[] row(UUID id, int place, OfficialLetter sheet) {
        return new Object[] {
            id,
            place,
            false,
            sheet.number(),
            LetterStore.text(sheet.office()),
            sheet.subject(),
            sheet.to(),
            LetterStore.text(sheet.references()),
            LetterStore.text(sheet.enclosures()),
            LetterStore.text(sheet.body()),
            sheet.signer(),
            LetterStore.text(sheet.signerPosition()),
            LetterStore.text(sheet.foot())
        };
    }

    private static Object[] row(UUID id, int place, OfficialMemo sheet) {
        return new Object[] {
            id,
            place,
            true,
            sheet.number(),
            sheet.office(),
            sheet.subject(),
            sheet.to(),
            "",
            "",
            LetterStore.text(sheet.body()),
            null,
            null,
            ""
        };
    }

    private void signers(UUID id, List<OfficialMemo> memos) {
        List<Object[]> rows = new ArrayList<>();
        for (int sheet = 0; sheet < memos.size(); sheet++) {
            var signers = memos.get(sheet).signers();
            for (int place = 0; place < signers.size(); place++) {
                var signer = signers.get(place);
                rows.add(new Object[] {id, sheet, place, signer.name(), signer.position()});
            }
        }
        jdbc.batch(
                "insert into letter_signer (letter_id, sheet, place, name, position_title) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Most letters of a province bear the same one. */
    private void keep(Letter letter, byte[] emblem) {
        var sha256 = sha256(emblem);
        var province = letter.where().provinceCode();
        var known = new Sql("select count(*) from letter_emblem")
                .where("province_code = ?", province)
                .where("sha256 = ?", sha256);
        if (jdbc.count(known) == 0) {
            jdbc.update(new Sql(
                    "insert into letter_emblem (province_code, sha256, content) values (?, ?, ?)",
                    province,
                    sha256,
                    emblem));
        }
        jdbc.update(new Sql("update letter set emblem = ?", sha256).where("id = ?", letter.id()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Printed printed(UUID id) {
        return new Printed(sheets(id), emblem(id));
    }

    Sheets sheets(UUID id) {
        var signers = signers(id);
        List<OfficialLetter> letters = new ArrayList<>();
        List<OfficialMemo> memos = new ArrayList<>();
        jdbc.each(new Sql("select * from letter_sheet where letter_id = ?", id).append("order by place"), row -> {
            if (row.getBoolean("memo")) {
                memos.add(memo(row, signers.getOrDefault(row.getInt("place"), List.of())));
            } else {
                letters.add(letter(row));
            }
        });
        return new Sheets(letters, memos);
    }

    /** By the places of the memoranda. */
    private Map<Integer, List<OfficialMemo.Signer>> signers(UUID id) {
        Map<Integer, List<OfficialMemo.Signer>> signers = new HashMap<>();
        jdbc.each(
                new Sql("select * from letter_signer where letter_id = ?", id).append("order by sheet, place"),
                row -> signers.computeIfAbsent(row.getInt("sheet"), sheet -> new ArrayList<>())
                        .add(new OfficialMemo.Signer(row.getString("name"), row.getString("position_title"))));
        return signers;
    }

    private static OfficialLetter letter(ResultSet row) throws SQLException {
        return new OfficialLetter(
                row.getString("number"),
                LetterStore.lines(row, "office"),
                OfficialLetter.NO_DAY,
                row.getString("subject"),
                row.getString("addressee"),
                LetterStore.lines(row, "refers_to"),
                LetterStore.lines(row, "enclosures"),
                LetterStore.lines(row, "body"),
                row.getString("signer"),
                LetterStore.lines(row, "signer_position"),
                LetterStore.lines(row, "foot"));
    }

    private static OfficialMemo memo(ResultSet row, List<OfficialMemo.Signer> signers) throws SQLException {
        return new OfficialMemo(
                row.getString("office"),
                row.getString("number"),
                OfficialLetter.NO_DAY,
                row.getString("subject"),
                row.getString("addressee"),
                LetterStore.lines(row, "body"),
                signers);
    }

    private byte[] emblem(UUID id) {
        var sql = new Sql("""
                select e.content
                from letter l
                join letter_emblem e on e.province_code = l.province_code and e.sha256 = l.emblem
                """).where("l.id = ?", id);
        return jdbc.first(sql, row -> row.getBytes(1)).orElse(null);
    }
}
