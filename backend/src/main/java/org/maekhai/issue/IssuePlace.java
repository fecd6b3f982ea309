package org.maekhai.issue;

import org.maekhai.registry.LocalGovernmentRef;
import org.maekhai.registry.LocalGovernments;
import org.maekhai.shared.Place;

/** Where an issue lies. @param of null: it is the province's own */
public record IssuePlace(LocalGovernments.Known of, String provinceCode) {
    public static IssuePlace of(LocalGovernments.Known of) {
        return new IssuePlace(of, of.place().provinceCode());
    }

    Place place() {
        return of == null ? Place.ofProvince(provinceCode) : of.place();
    }

    /** Null: it is the province's own. */
    LocalGovernmentRef ref() {
        return of == null ? null : of.ref();
    }

    public String localGovernmentCode() {
        return of == null ? null : of.ref().code();
    }
}
