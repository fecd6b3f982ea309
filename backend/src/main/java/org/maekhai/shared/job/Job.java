package org.maekhai.shared.job;

import java.util.UUID;

/**
 * Work that this server took.
 *
 * @param of what it is the work of: a plan, an import
 * @param payload what it needs beside that, as its kind writes it; or null
 * @param begun whether it had its turn already when it was taken: where it was another server's ({@link Turns})
 * @param taken how often it was taken, this time included: {@code number} and {@code taken} together tell whose it is
 * @param lapses how often it was taken over from a server that seemed dead, this time included
 */
public record Job(long number, String kind, UUID of, String payload, boolean begun, int taken, int lapses) {}
