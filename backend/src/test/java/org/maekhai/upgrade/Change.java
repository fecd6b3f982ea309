package org.maekhai.upgrade;

/**
 * What is done to an import, or by one.
 *
 * @param file the name of the file, by which the import is known
 * @param kindAndQuery the end of the address to which it is sent; null: it is taken back
 * @param content null: it is taken back
 */
record Change(String file, String kindAndQuery, String content) {
    static Change undo(String file) {
        return new Change(file, null, null);
    }

    static Change send(String file, String kindAndQuery, String content) {
        return new Change(file, kindAndQuery, content);
    }

    /** The address of the import. */
    String address() {
        return kindAndQuery + (kindAndQuery.contains("?") ? "&" : "?") + "fileName=" + file;
    }

    @Override
    public String toString() {
        return (content == null ? "undo " : "import ") + file;
    }
}
