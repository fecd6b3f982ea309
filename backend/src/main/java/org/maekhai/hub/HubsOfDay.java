package org.maekhai.hub;

/**
 * How far the network reached on a day.
 *
 * @param members of hubs that were active
 * @param needy who needed 2 or more; {@code needyServed} those of them that were members of an active hub
 */
public record HubsOfDay(int active, int members, int needyServed, int needy) {}
