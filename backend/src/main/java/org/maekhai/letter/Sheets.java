package org.maekhai.letter;

import java.util.List;
import java.util.stream.Stream;
import org.maekhai.shared.letter.LetterWay;
import org.maekhai.shared.letter.OfficialLetter;
import org.maekhai.shared.letter.OfficialLetters;
import org.maekhai.shared.letter.OfficialMemo;
import org.maekhai.shared.letter.OfficialMemos;
import org.maekhai.shared.letter.Paper;

/**
 * What a letter says: a sheet to each who is addressed. Either letters of the province's office, under its emblem, or memoranda
 * within the offices of those who sign them. Their numbers and days are left blank.
 */
public record Sheets(List<OfficialLetter> letters, List<OfficialMemo> memos) {
    public static Sheets ofLetters(List<OfficialLetter> letters) {
        return new Sheets(letters, List.of());
    }

    public static Sheets ofMemos(List<OfficialMemo> memos) {
        return new Sheets(List.of(), memos);
    }

    boolean areMemos() {
        return letters.isEmpty();
    }

    /** Of the first. */
    String title() {
        return areMemos() ? memos.get(0).subject() : letters.get(0).subject();
    }

    List<String> addressees() {
        return areMemos()
                ? memos.stream().map(OfficialMemo::to).toList()
                : letters.stream().map(OfficialLetter::to).toList();
    }

    /** Memoranda, each of which is numbered by an office of its own. */
    boolean areOfSeveralOffices() {
        return memos.stream().map(OfficialMemo::office).distinct().count() > 1;
    }

    /** By whoever signs for the office; memoranda are signed by those who write them. */
    Sheets signed(Signature signature) {
        var position = Stream.of(signature.position(), signature.capacity())
                .filter(line -> line != null)
                .toList();
        return new Sheets(
                letters.stream()
                        .map(letter -> letter.signed(signature.signedBy(), position))
                        .toList(),
                memos);
    }

    /** Whose numbers they bear, and which it is. */
    String numbered(String number) {
        return areMemos()
                ? memos.get(0).office() + " " + memos.get(0).numbered(number).number()
                : letters.get(0).numbered(number).number();
    }

    /** Nothing is known yet of number and day. @param emblem of the province's office; null: none. Memoranda bear none */
    public byte[] docx(byte[] emblem) {
        if (areMemos()) {
            var document = new OfficialMemos();
            memos.forEach(memo -> document.add(memo, null));
            return document.toBytes();
        }
        var document = new OfficialLetters();
        letters.forEach(letter -> document.add(letter, emblem));
        return document.toBytes();
    }

    /** As it is printed. @param name of the document */
    Paper paper(String name, LetterWay way) {
        return new Paper(
                name,
                Stream.<Paper.Part>concat(
                                letters.stream()
                                        .map(letter -> letter.numbered(way.letterNumber())
                                                .dated(way.letterDate()))
                                        .map(Paper.Letter::new),
                                memos.stream()
                                        .map(memo -> memo.numbered(way.letterNumber())
                                                .dated(way.letterDate()))
                                        .map(Paper.Memo::new))
                        .toList());
    }
}
