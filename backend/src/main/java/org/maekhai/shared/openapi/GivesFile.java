package org.maekhai.shared.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation answers with a file: the OpenAPI document says so of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GivesFile {
    /** The media types that it may have. */
    String[] value();

    /** Whether it bears an ETag, and who has it already is told so (304). */
    boolean kept() default false;
}
