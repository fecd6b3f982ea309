package org.maekhai.shared.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.maekhai.shared.problem.Failure;

/** A wrong query parameter is 400 with the reason (by default it would be 404); a wrong path is 404. */
@Provider
class Parameters implements ParamConverterProvider {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** A day has a year of four digits: nobody else reads more. */
    static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        boolean inPath = Arrays.stream(annotations).anyMatch(a -> a instanceof PathParam || a instanceof RestPath);
        var pointer = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> "/" + ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
        Function<String, ?> parse;
        if (type == LocalDate.class) {
            parse = inPath ? text -> LocalDate.parse(text, DAY) : Parameters::day;
        } else if (type == YearMonth.class) {
            parse = text -> YearMonth.parse(text, MONTH);
        } else if (type == UUID.class) {
            parse = UUID::fromString;
        } else if (type == Integer.class || type == int.class) {
            parse = Integer::valueOf;
        } else if (type == Boolean.class) {
            parse = Parameters::bool;
        } else if (type.isEnum()) {
            parse = text -> Enum.valueOf((Class<? extends Enum>) type, text);
        } else {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null || text.isEmpty()) {
                    return null;
                }
                try {
                    return (T) parse.apply(text);
                } catch (RuntimeException notReadable) {
                    if (inPath) {
                        throw new NotFoundException(Failure.notFound());
                    }
                    throw new BadRequestException(Failure.malformed(pointer, "BAD_PARAMETER", text));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    /** Generated TypeScript clients send a day of a query as a moment: that is the day which it is in Bangkok. */
    private static LocalDate day(String text) {
        return LocalDate.parse(
                text.contains("T")
                        ? OffsetDateTime.parse(text)
                                .atZoneSameInstant(BANGKOK)
                                .toLocalDate()
                                .toString()
                        : text,
                DAY);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
