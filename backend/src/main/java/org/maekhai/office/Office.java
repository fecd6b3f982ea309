package org.maekhai.office;

import org.maekhai.shared.journal.Subject;

/** @param provinceCode null: the Department */
record Office(String provinceCode) {
    private static final String DEPARTMENT = "DLA";

    static Office of(String provinceCode) {
        return new Office(provinceCode);
    }

    String code() {
        return provinceCode == null ? DEPARTMENT : provinceCode;
    }

    Subject subject() {
        return Subject.ofProvince("emblem", code(), provinceCode);
    }
}
