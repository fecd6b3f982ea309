package org.maekhai.shared.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The raw body of the operation is a file, which nothing else of it tells; it is answered with 201, or 200 where it was
 * there already. The OpenAPI document says so, and what is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesFile {
    /** The media types that are taken, by what the content is. */
    String[] value();

    /** How large it may be, as {@code 2 MB}. */
    String most();

    /** Code and words of what is no such file (415). */
    String otherwise();

    /** Codes and words of what is one and can't be used (422). */
    String unusable() default "ATTACHMENT_UNREADABLE: broken; TOO_MANY_PIXELS";

    /** What 201 means. */
    String made();

    /** What 200 means. */
    String known();
}
