package org.maekhai.security;

import java.util.regex.Pattern;

/**
 * Addresses that are secrets themselves: whoever knows one reads what is there without a session, and nothing else. Features
 * implement it for what they show so. Problem documents don't repeat such an address, see {@code Problems.instance}.
 */
public interface SecretAddress {
    /** Of the whole path; its group is the secret. */
    Pattern path();

    boolean opens(String secret);
}
