package org.maekhai.issue.similar;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that were found before, as Lucene takes them in. */
final class GivenTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> given;

    GivenTerms(List<String> terms) {
        given = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!given.hasNext()) {
            return false;
        }
        term.append(given.next());
        return true;
    }
}
