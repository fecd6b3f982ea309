package org.maekhai.shared.attachment;

/**
 * A picture that is kept as a whole, written anew from what was sent.
 *
 * @param type image/png or image/jpeg
 */
public record Picture(String type, int width, int height, String sha256, byte[] content) {}
