package org.maekhai.shared.search;

import java.util.List;

/** A feature in which something can be found by what somebody typed. */
public interface SearchSource {
    /** What the caller may see by the rules of its list; a kind that has nothing may be left out. @param few of a kind at most */
    List<FoundGroup> find(String typed, int few);
}
