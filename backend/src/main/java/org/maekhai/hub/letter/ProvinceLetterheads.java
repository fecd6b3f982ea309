package org.maekhai.hub.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maekhai.hub.Letterhead;
import org.maekhai.hub.Letterheads;
import org.maekhai.registry.Geography;
import org.maekhai.registry.ProvinceInitials;

/** What the words of a province's invitations say about itself, for its other letters. */
@ApplicationScoped
class ProvinceLetterheads implements Letterheads {
    private final LetterTemplates templates;
    private final Geography geography;

    ProvinceLetterheads(LetterTemplates templates, Geography geography) {
        this.templates = templates;
        this.geography = geography;
    }

    @Override
    public Letterhead of(String provinceCode) {
        var words = templates.of(provinceCode).view().words();
        var values = Map.of(
                LetterWords.PROVINCE, geography.provinceRef(provinceCode).name(),
                LetterWords.INITIALS, ProvinceInitials.of(provinceCode));
        List<String> foot = new ArrayList<>(LetterWords.PLACEHOLDERS.lines(words.unit(), values));
        foot.add("โทร. " + LetterWords.PLACEHOLDERS.line(words.phone(), values));
        return new Letterhead(
                LetterWords.PLACEHOLDERS.lines(words.office(), values),
                LetterWords.PLACEHOLDERS.line(words.numberPrefix(), values),
                LetterWords.PLACEHOLDERS.line(words.signer(), values),
                LetterWords.PLACEHOLDERS.lines(words.signerPosition(), values),
                foot);
    }
}
