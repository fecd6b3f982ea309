package org.maekhai.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.maekhai.shared.attachment.Picture;

/** What the papers of an office bear, whoever writes them. */
@ApplicationScoped
public class Offices {
    private final EmblemStore emblems;
    private final OrderReferences references;

    Offices(EmblemStore emblems, OrderReferences references) {
        this.emblems = emblems;
        this.references = references;
    }

    /** @param provinceCode null: the Department's own */
    public Optional<byte[]> emblem(String provinceCode) {
        return emblems.find(Office.of(provinceCode)).map(Picture::content);
    }

    /**
     * The Department's order as letters refer to it (อ้างถึง), once an administrator has said which it is:
     * {@code หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๐๘.๔/ว ๑ ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙}.
     */
    public Optional<String> reference() {
        return Optional.ofNullable(references.current().view().line());
    }
}
