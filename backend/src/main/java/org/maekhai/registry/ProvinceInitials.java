package org.maekhai.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The initials of provinces, by which offices number their letters: นน for Nan. */
public final class ProvinceInitials {
    private static final Properties BY_CODE = read();

    private ProvinceInitials() {}

    public static String of(String provinceCode) {
        return BY_CODE.getProperty(provinceCode);
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                ProvinceInitials.class.getResourceAsStream("province-initials.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
