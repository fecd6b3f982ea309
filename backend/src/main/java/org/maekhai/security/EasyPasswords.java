package org.maekhai.security;

import java.util.Locale;
import java.util.Set;

/** Long enough and yet guessed first: few different characters, the user's own name, what everybody takes. */
final class EasyPasswords {
    private static final int DIFFERENT = 4;

    /** Of 12 characters and more, in lower case, as lists of stolen passwords have them. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "123456123456",
            "1234567812345678",
            "098765432109",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwerty123456",
            "qwertyqwerty",
            "asdfghjkl123",
            "zxcvbnm12345",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcd12345678",
            "abc123456789",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "password@123",
            "p@ssw0rd1234",
            "p@ssword1234",
            "passw0rd1234",
            "administrator",
            "administrator1",
            "admin1234567",
            "admin12345678",
            "adminadminadmin",
            "iloveyou1234",
            "welcome12345",
            "letmein12345",
            "changeme1234",
            "changemenow1",
            "thailand1234",
            "bangkok12345",
            "sawasdee1234");

    private EasyPasswords() {}

    /** @param username in its normal form */
    static boolean has(String password, String username) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        // the name once or several times, whatever little stands around it
        var rest = plain.replace(username, "");
        return plain.codePoints().distinct().count() < DIFFERENT
                || rest.length() < DIFFERENT && rest.length() < plain.length()
                || COMMON.contains(plain);
    }
}
