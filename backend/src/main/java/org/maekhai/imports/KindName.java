package org.maekhai.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a kind of import stands in the address. An annotation, so that the build finds all kinds and writes them into the
 * API document; inherited, since what CDI makes of a kind may be a subclass.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KindName {
    String value();
}
