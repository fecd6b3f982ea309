package org.maekhai.shared.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages of a paper that are alike and follow each other.
 *
 * @param numberedAnew they begin a paper of their own, whose first page shows no number
 */
record Stretch(boolean lying, boolean numberedAnew, List<Paper.Part> parts) {
    /** Of all of it; at least one. Letters and memoranda stand on pages of their own. */
    static List<Stretch> of(Paper paper) {
        List<Stretch> stretches = new ArrayList<>();
        var current = new Stretch(false, true, new ArrayList<>());
        for (var part : paper.parts()) {
            if (part instanceof Paper.Letter || part instanceof Paper.Memo) {
                current.endIn(stretches);
                stretches.add(new Stretch(false, true, List.of(part)));
                current = new Stretch(false, true, new ArrayList<>());
            } else if (part instanceof Paper.NewPage page) {
                boolean anew = current.numberedAnew() && current.parts().isEmpty();
                current.endIn(stretches);
                current = new Stretch(page.lying(), anew, new ArrayList<>());
            } else {
                current.parts().add(part);
            }
        }
        current.endIn(stretches);
        return stretches.isEmpty() ? List.of(current) : stretches;
    }

    private void endIn(List<Stretch> stretches) {
        if (!parts.isEmpty()) {
            stretches.add(this);
        }
    }

    /** Whether what stands there has to be on the page of what follows. */
    boolean isSignedBelow(int part) {
        return part + 1 < parts.size() && parts.get(part + 1) instanceof Paper.Signatures;
    }
}
