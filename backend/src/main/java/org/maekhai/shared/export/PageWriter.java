package org.maekhai.shared.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.maekhai.shared.database.Snapshot;
import org.maekhai.shared.page.Page;

/** Any list as a file for spreadsheets, all pages of it, as they stood in one moment. */
abstract class PageWriter implements MessageBodyWriter<Page<?>> {
    @Inject
    ObjectMapper json;

    @Inject
    Snapshot snapshot;

    private final String contentType;

    PageWriter(String contentType) {
        this.contentType = contentType;
    }

    /** The words of this answer, which says in its headers that it depends on them; null where codes are wanted. */
    Words words(MultivaluedMap<String, Object> headers) {
        return null;
    }

    abstract void write(PageTable table, Words words, OutputStream out) throws IOException;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", contentType);
        var words = words(headers);
        snapshot.read(() -> {
            write(new PageTable(page, genericType, json, words), words, out);
            return null;
        });
    }
}
