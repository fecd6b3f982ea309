package org.maekhai.shared.letter;

import java.util.List;

/**
 * A page of results that is signed by those who were there.
 *
 * @param above paragraphs before the table; may be none, as those below it
 * @param rows what it tells, a label and lines each; no line: room to write by hand
 * @param signers side by side: what each signs as, and the name, which may be blank
 */
public record Form(String title, List<String> above, List<Row> rows, List<String> below, List<Signer> signers) {
    public record Row(String label, List<String> lines) {}

    public record Signer(String as, String name) {}
}
