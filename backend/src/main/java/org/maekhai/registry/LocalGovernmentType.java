package org.maekhai.registry;

/** The kinds of local government, with the prefix of their full names and its usual short form. */
public enum LocalGovernmentType {
    PAO("องค์การบริหารส่วนจังหวัด", "อบจ."),
    CITY("เทศบาลนคร", "ทน."),
    TOWN("เทศบาลเมือง", "ทม."),
    TAMBON_MUNICIPALITY("เทศบาลตำบล", "ทต."),
    SAO("องค์การบริหารส่วนตำบล", "อบต."),
    /** Pattaya: its name has no prefix. */
    SPECIAL("", "");

    private final String prefix;
    private final String abbreviation;

    LocalGovernmentType(String prefix, String abbreviation) {
        this.prefix = prefix;
        this.abbreviation = abbreviation;
    }

    public String prefix() {
        return prefix;
    }

    public String abbreviation() {
        return abbreviation;
    }

    /** องค์การบริหารส่วนตำบลเขาคราม becomes อบต.เขาคราม; a name with another prefix stays as it is. */
    public String shortName(String fullName) {
        return prefix.isEmpty() || !fullName.startsWith(prefix)
                ? fullName
                : abbreviation + fullName.substring(prefix.length());
    }

    /** The name without its prefix. */
    public String bareName(String fullName) {
        return fullName.startsWith(prefix) ? fullName.substring(prefix.length()) : fullName;
    }
}
