package org.maekhai.issue.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Which of what was told is like a text: an index in the memory of this server, by words, meanings and letters (docs/adr/0026). One
 * at a time changes it; what was changed is found after {@link #refresh}.
 */
final class SimilarIndex {
    private static final String ID = "id",
            PART = "part",
            KIND = "kind",
            PLACE = "place",
            MODULE = "module",
            STAMP = "stamp";
    private static final String ISSUE = "ISSUE", SOLUTION = "SOLUTION";

    /** What texts are compared by, and how much each counts: measured, see docs/adr/0026. */
    private static final String WORDS = "words", MEANINGS = "meanings", GRAMS = "grams";

    private static final Map<String, Float> WEIGHTS = Map.of(WORDS, 1f, MEANINGS, 1f, GRAMS, 0.5f);

    /** How much of its weight a word has that stands once in a text of usual length, by BM25 as Lucene has it. */
    private static final double ONCE = 1 / 2.2;

    /** Of each so many at most, those that tell most: the rest of a long text only costs time. */
    private static final Map<String, Integer> RAREST = Map.of(WORDS, 12, MEANINGS, 6, GRAMS, 16);

    /** How much waits in memory for its place in the index. */
    private static final double BUFFERED_MB = 8;

    /** So many choices of issues are remembered at once, in so many bytes at most. */
    private static final int CHOICES = 32, CHOICES_BYTES = 4_000_000;

    private static final FieldType COUNTED = counted();

    private final ThaiTerms terms;
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SimilarIndex(ThaiTerms terms) {
        this.terms = terms;
        try {
            writer = new IndexWriter(
                    memory,
                    new IndexWriterConfig(null)
                            .setRAMBufferSizeMB(BUFFERED_MB)
                            .setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, new Searchers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which documents are among hundreds of issues is looked up once: to see what is the same it is asked for each of them. */
    private static final class Searchers extends SearcherFactory {
        private final LRUQueryCache choices =
                new LRUQueryCache(CHOICES, CHOICES_BYTES, leaf -> true, Float.POSITIVE_INFINITY);

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(choices);
            searcher.setQueryCachingPolicy(new ChoicesOnly());
            return searcher;
        }
    }

    private static final class ChoicesOnly implements QueryCachingPolicy {
        @Override
        public void onUse(Query query) {
            // each is as likely to be used again
        }

        @Override
        public boolean shouldCache(Query query) {
            return !(query instanceof TermQuery);
        }
    }

    private static FieldType counted() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private interface Work<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Work<T> work) {
        try {
            var searcher = searchers.acquire();
            try {
                return work.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of what was told under that id before. */
    void put(Told told) {
        try {
            writer.updateDocument(new Term(ID, bytes(told.id())), document(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has gone from a part; what lies in another by now stays. */
    void remove(String part, Collection<UUID> gone) {
        try {
            for (var id : gone) {
                writer.deleteDocuments(new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(ID, bytes(id))), Occur.FILTER)
                        .add(new TermQuery(new Term(PART, part)), Occur.FILTER)
                        .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it takes anything in: what goes very wrong closes it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Nothing is taken in any more; what is there is found by whoever still asks. */
    void close() {
        try {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Told told) {
        var found = terms.of(told.text());
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
        fields(found).forEach((field, each) -> document.add(new Field(field, new GivenTerms(each), COUNTED)));
        return document;
    }

    private static Map<String, List<String>> fields(Terms terms) {
        return Map.of(WORDS, terms.words(), MEANINGS, terms.meanings(), GRAMS, terms.grams());
    }

    /** What is known of a part, and with which stamps. */
    Map<UUID, Long> known(String part) {
        return search(searcher -> {
            Map<UUID, Long> known = new HashMap<>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                read(leaf, part, known);
            }
            return known;
        });
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

    int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** How much memory it takes. */
    long bytes() {
        try {
            long bytes = 0;
            for (var file : memory.listAll()) {
                bytes += memory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most alike first. */
    List<Like> like(String text, Among among, int most) {
        var asked = terms.of(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        return search(searcher -> {
            var reader = searcher.getIndexReader();
            var any = new BooleanQuery.Builder();
            double possible = 0;
            for (var field : fields(asked).entrySet()) {
                possible += ask(any, reader, field.getKey(), field.getValue());
            }
            if (possible == 0) {
                return List.of();
            }
            narrow(any, among);
            List<Like> found = new ArrayList<>();
            for (var hit : searcher.search(any.build(), most).scoreDocs) {
                found.add(found(reader, hit.doc, hit.score / (possible * ONCE)));
            }
            return found;
        });
    }

    /** Something that is asked, and how many texts say it. */
    private record Asked(Term term, int saying) {
        double weight(int all) {
            return Math.log(1 + (all - saying + 0.5) / (saying + 0.5));
        }
    }

    /** @return what a text is worth that says each of these */
    private static double ask(BooleanQuery.Builder any, IndexReader reader, String field, List<String> asked)
            throws IOException {
        float weight = WEIGHTS.get(field);
        int all = reader.getDocCount(field);
        double possible = 0;
        List<Asked> known = new ArrayList<>();
        for (var word : new LinkedHashSet<>(asked)) {
            var each = new Asked(new Term(field, word), reader.docFreq(new Term(field, word)));
            if (each.saying() > 0) {
                known.add(each);
            } else if (field.equals(GRAMS)) {
                // a word that nobody has ever said is mostly a slip: its letters tell
                possible += weight * each.weight(all);
            }
        }
        known.sort(Comparator.comparingInt(Asked::saying));
        for (var each : known.subList(0, Math.min(known.size(), RAREST.get(field)))) {
            any.add(new BoostQuery(new TermQuery(each.term()), weight), Occur.SHOULD);
            possible += weight * each.weight(all);
        }
        return possible;
    }

    private static void narrow(BooleanQuery.Builder any, Among among) {
        any.setMinimumNumberShouldMatch(1);
        if (among.only() != null) {
            any.add(in(ID, among.only().stream().map(SimilarIndex::bytes).toList()), Occur.FILTER);
        }
        if (among.module() != null) {
            any.add(is(MODULE, among.module()), Occur.FILTER);
        }
        if (among.except() != null) {
            any.add(new TermQuery(new Term(ID, bytes(among.except()))), Occur.MUST_NOT);
        }
        if (among.localGovernmentIds() != null) {
            var places = among.localGovernmentIds().stream()
                    .map(id -> new BytesRef(id.toString()))
                    .toList();
            any.add(seen(in(PLACE, places), among), Occur.FILTER);
        } else if (among.province() != null) {
            any.add(seen(is(PART, among.province()), among), Occur.FILTER);
        } else if (!among.solutions()) {
            any.add(is(KIND, ISSUE), Occur.FILTER);
        }
    }

    private static Query seen(Query issues, Among among) {
        return among.solutions()
                ? new BooleanQuery.Builder()
                        .add(issues, Occur.SHOULD)
                        .add(is(KIND, SOLUTION), Occur.SHOULD)
                        .build()
                : issues;
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query in(String field, Collection<BytesRef> values) {
        return new TermInSetQuery(field, values);
    }

    private static Like found(IndexReader reader, int doc, double share) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var ids = DocValues.getBinary(leaf.reader(), ID);
        var kinds = DocValues.getNumeric(leaf.reader(), KIND);
        ids.advanceExact(doc - leaf.docBase);
        kinds.advanceExact(doc - leaf.docBase);
        return new Like(id(ids.binaryValue()), kinds.longValue() == 1, share);
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static UUID id(BytesRef bytes) {
        var both = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(both.getLong(), both.getLong());
    }
}
