package org.maekhai.hub;

import java.util.List;

/**
 * As whom a province's office writes, in its own words where it has any.
 *
 * @param office the sender's name and address, a line each
 * @param numberPrefix what stands before the number of a letter
 * @param signer may be dots to write on
 * @param foot who deals with it and how to reach them, lines
 */
public record Letterhead(
        List<String> office, String numberPrefix, String signer, List<String> signerPosition, List<String> foot) {}
