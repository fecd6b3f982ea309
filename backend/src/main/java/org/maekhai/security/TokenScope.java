package org.maekhai.security;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a token was made for. read: every GET; write: changes by hand; import: files. */
public enum TokenScope {
    @JsonProperty("read")
    READ,
    @JsonProperty("write")
    WRITE,
    @JsonProperty("import")
    IMPORT
}
