package org.maekhai.registry;

/**
 * Local governments were made or changed. Fired in the transaction of the change, after
 * {@link RegistryChanging}.
 *
 * @param localGovernmentIds null for (nearly) all of them
 */
public record RegistryChanged(int[] localGovernmentIds) {}
