package org.maekhai.shared;

/** Where something lies, by codes: those that are null are left open, and all of them null is the nation. */
public record Place(String provinceCode, String districtCode, String localGovernmentCode) {
    public static final Place NATION = new Place(null, null, null);

    /** @param code null: the nation */
    public static Place ofProvince(String code) {
        return new Place(code, null, null);
    }
}
