package org.maekhai.shared.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large pictures may be, and how large they are kept. */
@ConfigMapping(prefix = "maekhai.attachments")
interface AttachmentPolicy {
    /** A photo is kept no longer than this, in pixels: enough to read a screen that was photographed. */
    @WithDefault("2560")
    int longestSide();

    /** Of the small picture that lists show. */
    @WithDefault("320")
    int thumbnailSide();

    /** A picture with more pixels is refused before it is decoded, however small its file is. */
    @WithDefault("50")
    int maxMegapixels();
}
