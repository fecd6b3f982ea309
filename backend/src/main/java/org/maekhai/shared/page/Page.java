package org.maekhai.shared.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list and how many there are in all. As a table (CSV or a workbook) all pages are fetched one by
 * one and streamed, so that an export never stands in memory whole.
 */
public final class Page<T> {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<T> items;
    private final int page;
    private final int size;
    private final long total;

    @Schema(hidden = true)
    private Function<PageRequest, Page<T>> fetch;

    @Schema(hidden = true)
    private PageRequest request;

    @Schema(hidden = true)
    private Supplier<MoreColumns<T>> more;

    public Page(List<T> items, PageRequest request, long total) {
        this.items = items;
        this.page = request.page();
        this.size = request.size();
        this.total = total;
    }

    /** The page that was asked for, and a way to the others. */
    public static <T> Page<T> of(PageRequest request, Function<PageRequest, Page<T>> fetch) {
        var first = fetch.apply(request);
        first.fetch = fetch;
        first.request = request;
        return first;
    }

    /** Cuts a page out of a short list that is in memory anyway. */
    public static <T> Page<T> slice(List<T> all, PageRequest request) {
        int from = (int) Math.min((long) request.page() * request.size(), all.size());
        int to = Math.min(from + request.size(), all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), request, all.size());
    }

    /** The same in the order that was asked for; in its own when none was. */
    public static <T> Page<T> slice(List<T> all, PageRequest request, Map<String, Comparator<T>> fields) {
        var order = request.order(fields);
        return slice(order.isEmpty() ? all : all.stream().sorted(order.get()).toList(), request);
    }

    /** The same with columns that it has as a table; they are asked for when one is written. */
    public Page<T> with(Supplier<MoreColumns<T>> columns) {
        more = columns;
        return this;
    }

    public MoreColumns<T> moreColumns() {
        return more == null ? new MoreColumns<>(List.of(), row -> List.of()) : more.get();
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        var mapped = new Page<R>(items.stream().map(mapper).toList(), new PageRequest(page, size, ""), total);
        return mapped;
    }

    @Schema(required = true)
    public List<T> getItems() {
        return items;
    }

    @Schema(required = true)
    public int getPage() {
        return page;
    }

    @Schema(required = true)
    public int getSize() {
        return size;
    }

    @Schema(required = true)
    public long getTotal() {
        return total;
    }

    /** The first of the longest pages, to walk through all from there. */
    @JsonIgnore
    public Page<T> first() {
        return fetch == null ? this : of(new PageRequest(0, PageRequest.MAX_SIZE, request.sort()), fetch);
    }

    /** The next page, or null after the last. */
    @JsonIgnore
    public Page<T> next() {
        if (fetch == null || (long) (page + 1) * size >= total) {
            return null;
        }
        return of(new PageRequest(page + 1, size, request.sort()), fetch);
    }
}
