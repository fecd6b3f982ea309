package org.maekhai.issue.similar;

import static org.maekhai.issue.similar.ToldDocument.GRAMS;
import static org.maekhai.issue.similar.ToldDocument.ID;
import static org.maekhai.issue.similar.ToldDocument.ISSUE;
import static org.maekhai.issue.similar.ToldDocument.KIND;
import static org.maekhai.issue.similar.ToldDocument.MEANINGS;
import static org.maekhai.issue.similar.ToldDocument.MODULE;
import static org.maekhai.issue.similar.ToldDocument.PART;
import static org.maekhai.issue.similar.ToldDocument.PLACE;
import static org.maekhai.issue.similar.ToldDocument.SOLUTION;
import static org.maekhai.issue.similar.ToldDocument.WORDS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is asked of the index: which of some is like a text, by words, meanings and letters. */
final class SimilarQuestion {
    /** How much each counts: measured, see docs/adr/0026. */
    private static final Map<String, Float> WEIGHTS = Map.of(WORDS, 1f, MEANINGS, 1f, GRAMS, 0.5f);

    /** How much of its weight a word has that stands once in a text of usual length, by BM25 as Lucene has it. */
    private static final double ONCE = 1 / 2.2;

    /** Of each so many at most, those that tell most: the rest of a long text only costs time. */
    private static final Map<String, Integer> RAREST = Map.of(WORDS, 12, MEANINGS, 6, GRAMS, 16);

    /**
     * In so many texts at most the terms are looked for, the rarest terms first; among what is found there all of the terms decide. Of a
     * hundred thousand texts thousands say most of the terms, and reading where would be most of the time that an answer takes.
     */
    private static final int LOOKED_THROUGH = 80_000;

    /** So many of them are compared by all of the terms. */
    private static final int COMPARED = 100;

    private final List<Asked> asked = new ArrayList<>();
    private final IndexSearcher searcher;
    /** What a text is worth that says all of it. */
    private double possible;

    private SimilarQuestion(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The most alike first. */
    static List<Like> ask(IndexSearcher searcher, Terms text, Among among, int most) throws IOException {
        var question = new SimilarQuestion(searcher);
        for (var field : ToldDocument.texts(text).entrySet()) {
            question.ask(field.getKey(), field.getValue());
        }
        if (question.possible == 0) {
            return List.of();
        }
        return question.answer(among, most);
    }

    /** Something that is asked, where it stands, and by how much its field counts. */
    private record Asked(Term term, TermStates where, float boost) {
        int saying() {
            return where.docFreq();
        }

        double weight(int all) {
            return boost * Math.log(1 + (all - saying() + 0.5) / (saying() + 0.5));
        }

        Query query() {
            return new BoostQuery(new TermQuery(term, where), boost);
        }
    }

    private void ask(String field, List<String> texts) throws IOException {
        int all = searcher.getIndexReader().getDocCount(field);
        List<Asked> known = new ArrayList<>();
        for (var text : new LinkedHashSet<>(texts)) {
            var term = new Term(field, text);
            var each = new Asked(term, TermStates.build(searcher, term, true), WEIGHTS.get(field));
            if (each.saying() > 0) {
                known.add(each);
            } else if (field.equals(GRAMS)) {
                // a word that nobody has ever said is mostly a slip: its letters tell
                possible += each.weight(all);
            }
        }
        known.sort(Comparator.comparingInt(Asked::saying));
        for (var each : known.subList(0, Math.min(known.size(), RAREST.get(field)))) {
            asked.add(each);
            possible += each.weight(all);
        }
    }

    /** Whatever says any of these, and where it may be looked for. */
    private static Query any(List<Asked> terms, Among among) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        terms.forEach(each -> any.add(each.query(), Occur.SHOULD));
        if (among.only() != null) {
            any.add(in(ID, among.only().stream().map(ToldDocument::bytes).toList()), Occur.FILTER);
        }
        if (among.module() != null) {
            any.add(is(MODULE, among.module()), Occur.FILTER);
        }
        if (among.except() != null) {
            any.add(new TermQuery(ToldDocument.named(among.except())), Occur.MUST_NOT);
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
        return any.build();
    }

    /** Of the nation the rarest that are looked through in time; what is narrowed to a part of it is looked through whole. */
    private List<Asked> rarest(Among among) {
        if (!among.isNation()) {
            return asked;
        }
        long places = 0;
        List<Asked> rarest = new ArrayList<>();
        for (var each :
                asked.stream().sorted(Comparator.comparingInt(Asked::saying)).toList()) {
            places += each.saying();
            if (places > LOOKED_THROUGH && !rarest.isEmpty()) {
                break;
            }
            rarest.add(each);
        }
        return rarest;
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

    private List<Like> answer(Among among, int most) throws IOException {
        var rarest = rarest(among);
        var hits = rarest.size() == asked.size()
                ? searcher.search(any(asked, among), most)
                : new ByAll(any(asked, among))
                        .rescore(searcher, searcher.search(any(rarest, among), Math.max(most, COMPARED)), most);
        List<Like> found = new ArrayList<>();
        for (var hit : hits.scoreDocs) {
            found.add(ToldDocument.like(searcher.getIndexReader(), hit.doc, hit.score / (possible * ONCE)));
        }
        return found;
    }

    private static final class ByAll extends QueryRescorer {
        ByAll(Query query) {
            super(query);
        }

        @Override
        protected float combine(float byTheRarest, boolean matches, float byAll) {
            return byAll;
        }
    }
}
