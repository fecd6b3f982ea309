package org.maekhai.compliance;

/**
 * The standing of local governments may have changed. Fired in the transaction of the facts, after the projection is
 * refreshed: whoever acts on it does so with the facts or not at all.
 *
 * @param localGovernmentIds null for (nearly) all of them
 * @param ofRegistry they may also have ended, or no longer end
 */
public record ComplianceChanged(int[] localGovernmentIds, boolean ofRegistry) {
    static ComplianceChanged byFacts(int[] localGovernmentIds) {
        return new ComplianceChanged(localGovernmentIds, false);
    }

    static ComplianceChanged byRegistry(int[] localGovernmentIds) {
        return new ComplianceChanged(localGovernmentIds, true);
    }
}
