package org.maekhai.security;

/** Who may do what (docs/glossary.md). The names are those of {@code @RolesAllowed}. */
public enum Role {
    ADMIN(Scope.Level.NATION),
    DEPARTMENT(Scope.Level.NATION),
    PROVINCE(Scope.Level.PROVINCE),
    DISTRICT(Scope.Level.DISTRICT),
    TRAINER(Scope.Level.PROVINCE),
    LOCAL(Scope.Level.LOCAL_GOVERNMENT),
    /** The nation, or one province. */
    OBSERVER(null);

    private final Scope.Level level;

    Role(Scope.Level level) {
        this.level = level;
    }

    boolean allows(Scope.Level asked) {
        return level == null ? asked == Scope.Level.NATION || asked == Scope.Level.PROVINCE : asked == level;
    }
}
