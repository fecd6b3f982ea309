package org.maekhai.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** JSON as callers send it. What the server itself has stored is read as it is. */
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {
    private final ObjectMapper mapper;

    RequestJson(ObjectMapper own) {
        mapper = own.copy()
                .registerModule(new SimpleModule("requests")
                        .addDeserializer(String.class, new Text(false))
                        .addDeserializer(LocalDate.class, new Day()));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    /** A text that holds what no text may hold. */
    static final class BadCharacter extends JsonMappingException {
        BadCharacter(JsonParser parser) {
            super(parser, "bad character");
        }
    }

    /** A year has four digits, as in every answer: {@code +999999999-12-31} is no day. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var text = parser.getText();
            try {
                if (FORM.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeParseException noSuchDay) {
                // told like any other text
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }

    private static final class Text extends StdScalarDeserializer<String> implements ContextualDeserializer {
        private final boolean multiLine;

        Text(boolean multiLine) {
            super(String.class);
            this.multiLine = multiLine;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Text(property != null && property.getAnnotation(MultiLine.class) != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !Characters.areGood(text, multiLine)) {
                throw new BadCharacter(parser);
            }
            return text;
        }
    }
}
