package org.maekhai.letter;

import org.maekhai.registry.LocalGovernments;

/**
 * What letters need to know of what they are about.
 *
 * @param of where it lies
 * @param writable whether the caller may write letters about it
 */
public record LetterAbout(LocalGovernments.Known of, boolean writable) {}
