package org.maekhai.shared.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maekhai.shared.problem.Failure;

/** The rules of the database that two who write at once may run into (constraints.properties). */
final class Constraints {
    private static final Properties KNOWN = new Properties();

    /** PostgreSQL says the name, in whatever language. */
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

    /** H2 says where it is: {@code PUBLIC.CONSTRAINT_INDEX_4 ON PUBLIC.APP_USER(USERNAME NULLS FIRST)}. */
    private static final Pattern UNIQUE = Pattern.compile("PUBLIC\\.(\\w+) ON PUBLIC\\.(\\w+)\\(([^)]*)\\)");

    /** {@code PUBLIC.HUB_LINK FOREIGN KEY(HUB_ID)}. */
    private static final Pattern REFERENCE = Pattern.compile("PUBLIC\\.(\\w+) FOREIGN KEY\\(([^)]*)\\)");

    static {
        try (var in = Constraints.class.getResourceAsStream("constraints.properties")) {
            KNOWN.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Constraints() {}

    static List<String> known() {
        return KNOWN.stringPropertyNames().stream().sorted().toList();
    }

    /** What to tell whoever broke it; nothing when it is a rule that nobody should run into. */
    static Optional<Failure> failure(SQLException broken) {
        return names(String.valueOf(broken.getMessage()))
                .map(KNOWN::getProperty)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Failure::conflict);
    }

    private static Stream<String> names(String message) {
        return Stream.of(
                        all(NAME, message).map(found -> found.group(1)),
                        all(UNIQUE, message)
                                .map(found -> found.group(1).startsWith("PRIMARY_KEY")
                                        ? found.group(2) + "_pkey"
                                        : found.group(2) + columns(found.group(3)) + "_key"),
                        all(REFERENCE, message).map(found -> found.group(1) + columns(found.group(2)) + "_fkey"))
                .flatMap(each -> each)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Stream<MatchResult> all(Pattern pattern, String message) {
        return pattern.matcher(message).results();
    }

    /** {@code A NULLS FIRST, B} is {@code _A_B}. */
    private static String columns(String list) {
        return Arrays.stream(list.split(","))
                .map(column -> "_" + column.strip().split(" ")[0].replace("\"", ""))
                .collect(Collectors.joining());
    }
}
