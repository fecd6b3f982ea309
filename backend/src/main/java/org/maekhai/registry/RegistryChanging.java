package org.maekhai.registry;

/**
 * The registry is about to be read in order to change it. Fired in the transaction of the change, before anything is
 * read: whoever writes facts or the registry waits here for the others, so that none builds on what another replaces.
 */
public record RegistryChanging() {}
