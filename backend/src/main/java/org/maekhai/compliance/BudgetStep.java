package org.maekhai.compliance;

/** How far a local government has come with the year's budget (order 5); who has come further has come that far, too. */
enum BudgetStep {
    RECORDED(Standing.RECORDED),
    APPROVED(Standing.APPROVED),
    IN_USE(Standing.IN_USE);

    private final int budget;

    BudgetStep(int budget) {
        this.budget = budget;
    }

    boolean isReached(char standing) {
        return Standing.budget(standing) >= budget;
    }
}
