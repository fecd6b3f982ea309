package org.maekhai.compliance;

/**
 * The standing of local governments may have changed. Fired in the transaction of the facts, after the projection is
 * refreshed: whoever acts on it does so with the facts or not at all.
 *
 * @param localGovernmentIds null for (nearly) all of them
 */
public record ComplianceChanged(int[] localGovernmentIds) {}
