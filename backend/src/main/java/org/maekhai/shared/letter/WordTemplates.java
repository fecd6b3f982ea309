package org.maekhai.shared.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Documents of Word that an office brings, in which the program fills in what they ask for. One at a time: each lies in memory whole.
 */
@ApplicationScoped
public class WordTemplates {
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    /**
     * One that somebody sent.
     *
     * @throws org.maekhai.shared.problem.Failure 415 where it is no document of Word, 422 where it isn't harmless, or asks for what
     *     there isn't: all of that at once
     */
    public synchronized CheckedTemplate checked(Path sent, TemplateFields fields) {
        if (!isArchive(sent)) {
            throw UnfitTemplate.type();
        }
        var parts = WordParts.received(sent);
        var text = new TemplateText(fields);
        for (var part : HarmlessWord.of(parts).read()) {
            text.read(WordTree.read(parts.find(part)));
        }
        return new CheckedTemplate(parts.toBytes(), text.requireGood());
    }

    private static boolean isArchive(Path sent) {
        try (var in = Files.newInputStream(sent)) {
            return Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param template as it was checked. @throws org.maekhai.shared.problem.Failure 422 where it would become too long */
    public synchronized byte[] filled(byte[] template, TemplateFields fields, TemplateFilling filling) {
        var parts = WordParts.kept(template);
        var word = HarmlessWord.kept(parts);
        var styles = word.styles().map(name -> WordTree.read(parts.find(name))).orElse(null);
        var merge = new TemplateMerge(fields, filling, new WordStyles(styles));
        for (var name : word.read()) {
            var part = WordTree.read(parts.find(name));
            merge.fill(part);
            parts.put(name, WordTree.write(part));
        }
        return parts.toBytes();
    }
}
