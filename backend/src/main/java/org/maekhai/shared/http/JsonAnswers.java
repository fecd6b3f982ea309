package org.maekhai.shared.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes JSON straight into what is sent: the framework's own makes one text of it first, and bytes of that. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
class JsonAnswers implements MessageBodyWriter<Object> {
    private final ObjectWriter json;

    JsonAnswers(ObjectMapper mapper) {
        // what the answer is written into is ended by whoever made it
        json = mapper.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** Text and bytes are JSON already. */
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream into)
            throws IOException {
        json.writeValue(into, answer);
    }
}
