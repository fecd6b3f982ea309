package org.maekhai.registry;

/** One that was invented. */
record DemoLocalGovernment(int id, String code, Draft draft, DemoPlaces.District district, String provinceName) {
    /** What is invented before it has its place among the others. @param subdistrict null: works in the whole province */
    record Draft(LocalGovernmentType type, String name, String subdistrict) {}

    String fullName() {
        return draft.type().prefix() + draft.name();
    }

    String shortName() {
        return draft.type().shortName(fullName());
    }
}
