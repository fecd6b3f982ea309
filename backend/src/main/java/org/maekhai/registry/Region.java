package org.maekhai.registry;

/** The six geographic regions. */
public enum Region {
    NORTH("ภาคเหนือ"),
    NORTHEAST("ภาคตะวันออกเฉียงเหนือ"),
    CENTRAL("ภาคกลาง"),
    EAST("ภาคตะวันออก"),
    WEST("ภาคตะวันตก"),
    SOUTH("ภาคใต้");

    private final String thaiName;

    Region(String thaiName) {
        this.thaiName = thaiName;
    }

    public String thaiName() {
        return thaiName;
    }
}
