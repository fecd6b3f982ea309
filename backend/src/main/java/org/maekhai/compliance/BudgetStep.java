package org.maekhai.compliance;

/** How far a local government has come with the year's budget (order 5); who has come further has come that far, too. */
enum BudgetStep {
    RECORDED(Standing.RECORDED),
    APPROVED(Standing.APPROVED),
    IN_USE(Standing.IN_USE);

    private final int standing;

    BudgetStep(int standing) {
        this.standing = standing;
    }

    boolean isReached(char counted) {
        return Standing.budget(counted) >= standing;
    }
}
