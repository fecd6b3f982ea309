package org.maekhai.shared.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** JSON as callers send it. What the server itself has stored is read as it is. */
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {
    private final ObjectMapper mapper;

    RequestJson(ObjectMapper own) {
        mapper = own.copy()
                .registerModule(new SimpleModule("requests")
                        .setDeserializerModifier(new BeanDeserializerModifier() {
                            @Override
                            public JsonDeserializer<?> modifyCollectionDeserializer(
                                    DeserializationConfig config,
                                    CollectionType type,
                                    BeanDescription described,
                                    JsonDeserializer<?> whole) {
                                return new NoLonger(whole, Integer.MAX_VALUE);
                            }
                        })
                        .addDeserializer(String.class, new Text(false))
                        .addDeserializer(LocalDate.class, new LocalDateDeserializer(Parameters.DAY)));
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

    /**
     * A list that is longer than it may be is read as one that is too long by one: the validator would keep and tell what
     * is wrong with each of a million.
     */
    private static final class NoLonger extends DelegatingDeserializer {
        private final int most;

        NoLonger(JsonDeserializer<?> whole, int most) {
            super(whole);
            this.most = most;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
            return new NoLonger(whole, most);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            var size = property == null ? null : property.getAnnotation(Size.class);
            var inContext = (NoLonger) super.createContextual(context, property);
            return size == null ? inContext : new NoLonger(inContext.getDelegatee(), size.max());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var whole = super.deserialize(parser, context);
            return whole instanceof List<?> list && list.size() - 1 > most ? list.subList(0, most + 1) : whole;
        }
    }
}
