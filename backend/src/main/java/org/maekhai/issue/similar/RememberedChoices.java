package org.maekhai.issue.similar;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;

/** Which documents are among hundreds of issues is looked up once: to see what is the same it is asked for each of them. */
final class RememberedChoices extends SearcherFactory {
    /** So many choices of issues are remembered at once, in so many bytes at most. */
    private static final int MOST = 32, BYTES = 4_000_000;

    private final LRUQueryCache remembered = new LRUQueryCache(MOST, BYTES, leaf -> true, Float.POSITIVE_INFINITY);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(remembered);
        searcher.setQueryCachingPolicy(new ChoicesOnly());
        return searcher;
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
}
