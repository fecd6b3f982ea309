package org.maekhai.issue.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which of what was told is like a text: an index in the memory of this server, by words, meanings and letters (docs/adr/0026). One
 * at a time changes it; what was changed is found after {@link #refresh}.
 */
final class SimilarIndex {
    /** How much waits in memory for its place in the index. */
    private static final double BUFFERED_MB = 8;

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
            searchers = new SearcherManager(writer, new RememberedChoices());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            writer.updateDocument(ToldDocument.named(told.id()), ToldDocument.of(told, terms.of(told.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has gone from a part; what lies in another by now stays. */
    void remove(String part, Collection<UUID> gone) {
        try {
            for (var id : gone) {
                writer.deleteDocuments(new BooleanQuery.Builder()
                        .add(new TermQuery(ToldDocument.named(id)), Occur.FILTER)
                        .add(new TermQuery(new Term(ToldDocument.PART, part)), Occur.FILTER)
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

    /** In one piece: looked through in less time than in many. What comes later lies beside it. */
    void settle() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh();
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a part, and with which stamps. */
    Map<UUID, Long> known(String part) {
        return search(searcher -> ToldDocument.stamps(searcher.getIndexReader(), part));
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
        return asked.isEmpty() ? List.of() : search(searcher -> SimilarQuestion.ask(searcher, asked, among, most));
    }
}
