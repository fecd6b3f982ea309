package org.maekhai.letter;

/** What a letter says, and under which emblem. @param emblem null: none */
record Printed(Sheets sheets, byte[] emblem) {}
