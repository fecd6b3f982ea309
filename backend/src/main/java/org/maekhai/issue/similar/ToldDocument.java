package org.maekhai.issue.similar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** What was told as it lies in the index: its fields, and what is read from them again. */
final class ToldDocument {
    static final String ID = "id", PART = "part", KIND = "kind", PLACE = "place", MODULE = "module";
    static final String ISSUE = "ISSUE", SOLUTION = "SOLUTION";

    /** What texts are compared by. */
    static final String WORDS = "words", MEANINGS = "meanings", GRAMS = "grams";

    private static final String STAMP = "stamp";
    private static final FieldType COUNTED = counted();

    private ToldDocument() {}

    private static FieldType counted() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    static Document of(Told told, Terms terms) {
        var document = new Document();
        document.add(new StringField(ID, bytes(told.id()), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, bytes(told.id())));
        document.add(new StringField(PART, told.part(), Field.Store.NO));
        document.add(new NumericDocValuesField(STAMP, told.stamp()));
        boolean isSolution = told.part().equals(Told.SOLUTIONS);
        document.add(new StringField(KIND, isSolution ? SOLUTION : ISSUE, Field.Store.NO));
        document.add(new NumericDocValuesField(KIND, isSolution ? 1 : 0));
        document.add(new StringField(MODULE, told.module(), Field.Store.NO));
        if (told.localGovernmentId() != null) {
            document.add(new StringField(PLACE, told.localGovernmentId().toString(), Field.Store.NO));
        }
        texts(terms).forEach((field, each) -> document.add(new Field(field, new GivenTerms(each), COUNTED)));
        return document;
    }

    /** By the field that holds them. */
    static Map<String, List<String>> texts(Terms terms) {
        return Map.of(WORDS, terms.words(), MEANINGS, terms.meanings(), GRAMS, terms.grams());
    }

    /** By which it is found. */
    static Term named(UUID id) {
        return new Term(ID, bytes(id));
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static UUID id(BytesRef bytes) {
        var both = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(both.getLong(), both.getLong());
    }

    /** All of a part, with their stamps. */
    static Map<UUID, Long> stamps(IndexReader reader, String part) throws IOException {
        Map<UUID, Long> stamps = new HashMap<>();
        for (var leaf : reader.leaves()) {
            read(leaf, part, stamps);
        }
        return stamps;
    }

    private static void read(LeafReaderContext leaf, String part, Map<UUID, Long> known) throws IOException {
        var reader = leaf.reader();
        var postings = reader.postings(new Term(PART, part));
        if (postings == null) {
            return;
        }
        var ids = DocValues.getBinary(reader, ID);
        var stamps = DocValues.getNumeric(reader, STAMP);
        var live = reader.getLiveDocs();
        for (int doc = postings.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && stamps.advanceExact(doc)) {
                known.put(id(ids.binaryValue()), stamps.longValue());
            }
        }
    }

    static Like like(IndexReader reader, int doc, double share) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var ids = DocValues.getBinary(leaf.reader(), ID);
        var kinds = DocValues.getNumeric(leaf.reader(), KIND);
        ids.advanceExact(doc - leaf.docBase);
        kinds.advanceExact(doc - leaf.docBase);
        return new Like(id(ids.binaryValue()), kinds.longValue() == 1, share);
    }
}
